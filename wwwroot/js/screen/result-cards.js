// Pages of cards with what was said of them: at most 8 cards and 8 lines, the marks at the right edge; two short cards share a row.
import { html } from '../../lib/lit-html/lit-html.js';
import { prose } from '../look/prose.js';
import { linesOf, mostLines } from './lines.js';

/**
 * @typedef {{id: string, text: string, band: number, pale: boolean, three?: boolean, notes: string[], place?: number, marks: unknown, width: number}} ResultCard
 *   `band`: cards of one band stand in no order; `marks` are drawn at the right, `width` wide
 * @typedef {{cards: ResultCard[], lines: number, height: number, band: number, below?: boolean, beside?: boolean}} Row
 *   `below`: the marks under the text; `beside`: the notes beside it
 */

const mostCards = 8, shortLines = 2;
const longest = 42; // characters that surely stand in a line of 45, whatever letters they are
// All in % of the screen's height.
const charWidth = 2.4, noteWidth = 2, line = 5.9, noteLine = 4.6, above = 2.6, least = 9.6;
const textColumn = 101, noteColumn = 26; // a full card wider than both has its notes between text and marks
const strip = 8.4, sides = 6.8, between = 3, betweenRows = 1.9, placeWidth = 6;

/**
 * @param {ResultCard[]} cards by band @param {number} room height for cards @param {number} ratio
 * @param {boolean} seams a seam is drawn between two bands, so they share no row
 * @returns {Row[][]} a row that still fits may come before one of its band that does not
 */
export function resultRows(cards, room, ratio, seams) {
  const waiting = rowsOf(cards, ratio, seams);
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

/** A short card is joined by the next short one of its band; alone it has a row for itself. @param {ResultCard[]} cards @param {number} ratio @param {boolean} seams */
function rowsOf(cards, ratio, seams) {
  const full = ratio * 90 - sides, half = (ratio * 90 - between) / 2 - sides;
  const waiting = cards.slice();
  /** @type {Row[]} */
  const rows = [];
  while (waiting.length) {
    const card = /** @type {ResultCard} */ (waiting.shift());
    let other = isShort(card, half) ? waiting.findIndex(next => next.band === card.band && isShort(next, half)) : -1;
    if (other < 0 && !seams && isShort(card, half) && waiting.length && isShort(waiting[0], half)) other = 0;
    rows.push(other < 0 ? alone(card, full) : { ...size([card, ...waiting.slice(other, other + 1)], half), cards: [card, ...waiting.splice(other, 1)], band: card.band });
  }
  return rows;
}

/** A long card has its marks under the text where many of them would take the room of lines. @param {ResultCard} card @param {number} width @returns {Row} */
function alone(card, width) {
  const next = size([card], width), under = size([{ ...card, width: 0 }], width);
  const below = next.lines > under.lines + 1 && next.height > under.height + strip;
  return { cards: [card], band: card.band, below, beside: !below && width - card.width > textColumn + noteColumn,
    lines: below ? under.lines : next.lines, height: below ? under.height + strip : next.height };
}

/** @param {ResultCard[]} cards @param {number} width inside a card */
function size(cards, width) {
  return {
    lines: Math.max(...cards.map(card => textLines(card, width))),
    height: Math.max(least, ...cards.map(card => {
      const text = textLines(card, width) * line, notes = noteLines(card, width) * noteLine;
      return above + (width - card.width > textColumn + noteColumn ? Math.max(text, notes) : text + notes);
    })),
  };
}

/** @param {ResultCard} card @param {number} width */
function isShort(card, width) {
  return width - card.width > charWidth * 8 && textLines(card, width) + noteLines(card, width) <= shortLines;
}

/** @param {ResultCard} card @param {number} width */
function textLines(card, width) {
  return linesOf(card.text, Math.min(longest, Math.floor((width - card.width - (card.place ? placeWidth : 0)) / charWidth)));
}

/** @param {ResultCard} card @param {number} width */
function noteLines(card, width) {
  const beside = width - card.width - textColumn;
  const chars = Math.floor((beside > noteColumn ? beside : width - card.width) / noteWidth);
  return card.notes.reduce((lines, note) => lines + linesOf(note, chars), 0);
}

/** @param {Row[]} rows @param {boolean} seams */
export function drawResults(rows, seams) {
  return html`<div class="weighing">${rows.map((row, at) => html`<div class="pair lines-${row.lines} ${row.below ? 'below' : row.beside ? 'noted' : ''} ${row.height > Math.max(least, above + row.lines * line) + 1 ? 'tight' : ''}">
    ${seams && at && row.band !== rows[at - 1].band ? html`<hr class="seam">` : ''}${row.cards.map(drawCard)}</div>`)}</div>`;
}

/** @param {ResultCard} card @param {number} n */
function drawCard(card, n) {
  const shape = 1 + (card.id.length + card.id.charCodeAt(card.id.length - 1) + n) % 4;
  return html`<article class="slip slip-${shape} card ${card.pale ? 'pale' : ''}">
    ${card.place ? html`<span class="place">${card.place}.</span>` : ''}
    <div class="said"><p class="title">${prose(card.text)}</p>
      ${card.notes.length ? html`<ul class="notes">${card.notes.map(note => html`<li>${note}</li>`)}</ul>` : ''}</div>
    <div class="judged">${card.marks}</div></article>`;
}
