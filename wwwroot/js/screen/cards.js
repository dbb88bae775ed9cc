// Pages of cards: at most 8 cards and 8 lines, in the order of the wall; short ones stand in pairs.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { stamp } from '../look/stamp.js';
import { fullLine, halfLine, linesOf, mostLines } from './lines.js';

/**
 * @typedef {{id: string, paragraphs: string[], marks?: {shape: string, name: string}[], words?: string[], pale?: boolean, gone?: boolean,
 *   continued?: boolean, place?: number}} WallCard `words`: short labels; `paragraphs`: its title first, then its pieces
 * @typedef {{cards: WallCard[], rows: number}} Row
 */

const rowsOfPage = 4;
const markWidth = 2.5; // characters that a stamp takes from a line

/** What a card says: its text, the second line of its author, the pieces joined in it. @param {any} card @returns {WallCard} */
export function wallCard(card) {
  if (card.gone) return { id: card.id, paragraphs: [t('screen.takenBack')], gone: true };
  const pieces = (card.pieces || []).filter((/** @type {any} */ piece) => piece.text !== card.text);
  const own = (card.pieces || []).find((/** @type {any} */ piece) => piece.text === card.text);
  const said = [card.text, card.more || (own && own.more), ...pieces.flatMap((/** @type {any} */ piece) => [piece.text, piece.more])];
  return { id: card.id, paragraphs: said.filter(Boolean) };
}

/**
 * @param {WallCard[]} cards @param {number} ratio
 * @returns {Row[][]} pages of rows
 */
export function cardPages(cards, ratio) {
  /** @type {Row[]} */
  const rows = [];
  for (const card of cards.flatMap(each => inParts(each, ratio))) {
    const last = rows[rows.length - 1];
    if (isShort(card, ratio)) {
      if (last && last.cards.length === 1 && isShort(last.cards[0], ratio) && !last.cards[0].pale === !card.pale) last.cards.push(card);
      else rows.push({ cards: [card], rows: 1 });
    } else rows.push({ cards: [card], rows: Math.min(rowsOfPage, Math.ceil(linesOfCard(card, ratio) / 2)) });
  }
  /** @type {Row[][]} */
  const pages = [];
  let room = 0;
  for (const row of rows) {
    if (row.rows > room) { pages.push([]); room = rowsOfPage; }
    pages[pages.length - 1].push(row);
    room -= row.rows;
  }
  return pages;
}

/** @param {Row[]} rows @param {string} [extra] a class of the grid */
export function drawCards(rows, extra = '') {
  return html`<div class="wall ${extra}">${rows.map(row => row.cards.map((card, n) =>
    drawCard(card, row.cards.length === 2 ? `half rows-${row.rows}` : isAlone(row) ? `full rows-${row.rows}` : `half rows-${row.rows}`, n)))}</div>`;
}

/** A short card without a neighbour stays half as wide, as if its neighbour were still to come. @param {Row} row */
function isAlone(row) {
  return row.rows > 1 || row.cards[0].paragraphs.length > 1 || row.cards[0].paragraphs.join(' ').length > 48 || (row.cards[0].marks || []).length > 3;
}

/** @param {WallCard} card @param {string} where @param {number} n */
function drawCard(card, where, n) {
  const cut = 1 + (card.id.length + card.id.charCodeAt(card.id.length - 1) + n) % 4;
  const marks = card.marks || [];
  return html`<article class="slip slip-${cut} card ${where} ${card.pale ? 'pale' : ''} ${marks.length > 3 ? 'marks-below' : ''}">
    ${card.place ? html`<span class="place">${card.place}.</span>` : ''}
    <div class="said">${card.paragraphs.map((text, at) => html`<p class="${at || card.continued ? 'piece' : 'title'}">${prose(text)}</p>`)}</div>
    ${(card.words || []).map(word => html`<p class="word">${word}</p>`)}
    ${marks.length ? html`<p class="marks">${marks.map(mark => html`${stamp(mark.shape)}<span class="visually-hidden">${mark.name} </span>`)}</p>` : ''}
  </article>`;
}

/** A card of many pieces goes over several pages; no piece is cut. @param {WallCard} card @param {number} ratio @returns {WallCard[]} */
function inParts(card, ratio) {
  /** @type {WallCard[]} */
  const parts = [];
  let used = 0;
  for (const text of card.paragraphs) {
    const lines = linesOf(text, fullLine(ratio));
    if (!parts.length || used + lines > mostLines) {
      parts.push({ ...card, paragraphs: [], continued: parts.length > 0, id: card.id + (parts.length || '') });
      used = 0;
    }
    parts[parts.length - 1].paragraphs.push(text);
    used += lines;
  }
  return parts;
}

/** @param {WallCard} card @param {number} ratio */
function isShort(card, ratio) {
  const marks = (card.marks || []).length;
  const width = halfLine(ratio) - marks * markWidth - (card.place ? 2 : 0) - (card.words || []).reduce((sum, word) => sum + word.length * .8 + 1, 0);
  return card.paragraphs.length === 1 && marks <= 3 && width > 8 && linesOf(card.paragraphs[0], Math.floor(width)) <= 2;
}

/** @param {WallCard} card @param {number} ratio */
function linesOfCard(card, ratio) {
  const marks = (card.marks || []).length;
  const beside = marks && marks <= 3 ? marks * markWidth : 0;
  const words = (card.words || []).reduce((sum, word) => sum + word.length * .8 + 1, 0);
  const width = Math.floor(fullLine(ratio) - beside - words - (card.place ? 2 : 0));
  return card.paragraphs.reduce((sum, text) => sum + linesOf(text, width), 0) + (marks > 3 ? 1 : 0);
}
