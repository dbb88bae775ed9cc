// Pages of weighed cards: at most 8 cards and 8 lines, the marks at the right edge; two short cards of a band share a row.
import { html } from '../../lib/lit-html/lit-html.js';
import { ground } from '../look/ground.js';
import { prose } from '../look/prose.js';
import { linesOf, mostLines } from './lines.js';

/**
 * @typedef {{id: string, text: string, gone?: boolean, band: number, pale: boolean, notes: string[],
 *   marks: import('../look/ground.js').Mark[], groupOf: (id: string) => import('../look/ground.js').Group}} WeighedCard
 * @typedef {{cards: WeighedCard[], lines: number, height: number, band: number, below?: boolean, beside?: boolean}} Row
 *   `below`: the marks under the text; `beside`: the notes beside it
 */

const mostCards = 8, shortLines = 2;
const longest = 42; // characters that surely stand in a line of 45, whatever letters they are
// All in % of the screen's height.
const charWidth = 2.4, noteWidth = 2, line = 5.9, noteLine = 4.6, above = 2.6, least = 9.6;
const textColumn = 97, noteColumn = 28; // a full card wider than both has its notes between text and marks
const mark = 5.7, strip = 8.4, sides = 6.8, between = 3, betweenRows = 1.9;

/**
 * @param {WeighedCard[]} cards by band @param {number} groups how many marks a card bears
 * @param {number} room height for cards @param {number} ratio
 * @returns {Row[][]} inside a band the order means nothing, so a row that still fits may come before one that does not
 */
export function weighedPages(cards, groups, room, ratio) {
  const waiting = rowsOf(cards, groups, ratio);
  /** @type {Row[][]} */
  const pages = [];
  while (waiting.length) {
    const page = pages[pages.length - 1];
    const next = page ? waiting.findIndex(row => row.band === waiting[0].band && fits(page, row, room)) : -1;
    if (next < 0) pages.push([/** @type {Row} */ (waiting.shift())]);
    else page.push(...waiting.splice(next, 1));
  }
  return pages;
}

/** @param {Row[]} page @param {Row} row @param {number} room */
function fits(page, row, room) {
  const all = [...page, row];
  return heightOf(all) <= room
    && total(all, each => each.lines) <= mostLines && total(all, each => each.cards.length) <= mostCards;
}

/** @param {Row[]} rows */
export function heightOf(rows) {
  return total(rows, row => row.height + betweenRows) - betweenRows;
}

/** @param {Row[]} rows @param {(row: Row) => number} of */
function total(rows, of) {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

/**
 * A short card is joined by the next short one of its band; alone it has a row for itself.
 * @param {WeighedCard[]} cards @param {number} groups @param {number} ratio
 */
function rowsOf(cards, groups, ratio) {
  const full = ratio * 90 - sides - groups * mark, half = (ratio * 90 - between) / 2 - sides - groups * mark;
  const waiting = cards.slice();
  /** @type {Row[]} */
  const rows = [];
  while (waiting.length) {
    const card = /** @type {WeighedCard} */ (waiting.shift());
    const other = isShort(card, half) ? waiting.findIndex(next => next.band === card.band && isShort(next, half)) : -1;
    const pair = other < 0 ? [card] : [card, ...waiting.splice(other, 1)];
    rows.push(other < 0 ? alone(card, full, ratio * 90 - sides) : { cards: pair, band: card.band, ...size(pair, half) });
  }
  return rows;
}

/** A long card has its marks under the text where many of them would take the room of lines. @param {WeighedCard} card @param {number} beside @param {number} whole @returns {Row} */
function alone(card, beside, whole) {
  const next = size([card], beside), under = size([card], whole);
  const below = next.lines > under.lines + 1 && next.height > under.height + strip;
  return { cards: [card], band: card.band, below, beside: !below && beside > textColumn + noteColumn,
    lines: below ? under.lines : next.lines, height: below ? under.height + strip : next.height };
}

/** @param {WeighedCard[]} cards @param {number} width */
function size(cards, width) {
  return {
    lines: Math.max(...cards.map(card => textLines(card, width))),
    height: Math.max(least, ...cards.map(card => {
      const text = textLines(card, width) * line, notes = noteLines(card, width) * noteLine;
      return above + (width > textColumn + noteColumn ? Math.max(text, notes) : text + notes);
    })),
  };
}

/** @param {WeighedCard} card @param {number} width */
function isShort(card, width) {
  return width > charWidth * 8 && textLines(card, width) + noteLines(card, width) <= shortLines;
}

/** @param {WeighedCard} card @param {number} width */
function textLines(card, width) {
  return linesOf(card.text, Math.min(longest, Math.floor(width / charWidth)));
}

/** @param {WeighedCard} card @param {number} width */
function noteLines(card, width) {
  const beside = width - textColumn;
  const chars = Math.floor((beside > noteColumn ? beside : width) / noteWidth);
  return card.notes.reduce((lines, note) => lines + linesOf(note, chars), 0);
}

/** @param {Row[]} rows */
export function drawWeighed(rows) {
  return html`<div class="weighing">${rows.map((row, at) => html`<div class="pair lines-${row.lines} ${row.below ? 'below' : row.beside ? 'noted' : ''}">
    ${at && row.band !== rows[at - 1].band ? html`<hr class="seam">` : ''}${row.cards.map(drawCard)}</div>`)}</div>`;
}

/** @param {WeighedCard} card @param {number} n */
function drawCard(card, n) {
  const shape = 1 + (card.id.length + card.id.charCodeAt(card.id.length - 1) + n) % 4;
  return html`<article class="slip slip-${shape} card ${card.pale ? 'pale' : ''}">
    <div class="said"><p class="title">${prose(card.text)}</p>
      ${card.notes.length ? html`<ul class="notes">${card.notes.map(note => html`<li>${note}</li>`)}</ul>` : ''}</div>
    ${ground(card.marks, card.groupOf)}</article>`;
}
