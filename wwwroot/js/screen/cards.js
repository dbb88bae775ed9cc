// Pages of cards: at most 8 cards and 8 lines, in the order of the wall; short ones stand in pairs.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { stamp } from '../look/stamp.js';
import { fullLine, halfLine, linesOf, mostLines } from './lines.js';

/**
 * @typedef {{id: string, paragraphs: string[], marks?: {shape: string, name: string}[], words?: string[], gone?: boolean,
 *   continued?: boolean}} WallCard `words`: short labels; `paragraphs`: its title first, then its pieces
 * @typedef {{cards: WallCard[], rows: number, half: boolean}} Row
 */

const rowsOfPage = 4;
const markWidth = 2.7; // characters that a stamp takes from a line
const wordWidth = 0.8; // of a character: labels are set smaller than the card

/** What a card says: its text, the second line of its author, the pieces joined in it. @param {any} card @returns {WallCard} */
export function wallCard(card) {
  if (card.gone) return { id: card.id, paragraphs: [card.gone === 'heldBack' ? t('screen.heldBack') : t('screen.takenBack')], gone: true };
  const pieces = (card.pieces || []).filter((/** @type {any} */ piece) => piece.text !== card.text);
  const own = (card.pieces || []).find((/** @type {any} */ piece) => piece.text === card.text);
  const said = [card.text, card.more || (own && own.more), ...pieces.flatMap((/** @type {any} */ piece) => [piece.text, piece.more])];
  const paragraphs = said.filter(Boolean);
  return { id: card.id, paragraphs: paragraphs.length ? paragraphs : [t('screen.takenBack')] };
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
      if (last && last.half && last.cards.length === 1) last.cards.push(card);
      else rows.push({ cards: [card], rows: 1, half: true });
    } else rows.push({ cards: [card], rows: Math.min(rowsOfPage, Math.ceil(linesOfCard(card, ratio) / 2)), half: false });
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

/** @param {Row[]} rows */
export function drawCards(rows) {
  // A single card has the whole page for itself, so its type may grow.
  if (rows.length === 1 && rows[0].cards.length === 1) return drawCard(rows[0].cards[0], 'alone', 0);
  return html`<div class="wall">${rows.map(row => row.cards.map((card, n) => drawCard(card, `${row.half ? 'half' : 'full'} rows-${row.rows}`, n)))}</div>`;
}

/** @param {WallCard} card @param {string} where @param {number} n */
function drawCard(card, where, n) {
  const cut = 1 + (card.id.length + card.id.charCodeAt(card.id.length - 1) + n) % 4;
  const marks = card.marks || [];
  return html`<article class="slip slip-${cut} card ${where}">
    <div class="said ${where === 'alone' ? 'fit' : ''}" data-fit="${where === 'alone' ? '7.6' : nothing}">${card.paragraphs.map((text, at) =>
      html`<p class="${at || card.continued ? 'piece' : 'title'}">${prose(text)}</p>`)}</div>
    ${card.words && card.words.length ? html`<ul class="words">${card.words.map(word => html`<li>${word}</li>`)}</ul>` : ''}
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
  const width = halfLine(ratio) - marks * markWidth - labels(card);
  return card.paragraphs.length === 1 && width > 8 && linesOf(card.paragraphs[0], Math.floor(width)) <= 2;
}

/** @param {WallCard} card @param {number} ratio */
function linesOfCard(card, ratio) {
  const marks = (card.marks || []).length;
  const width = Math.floor(fullLine(ratio) - marks * markWidth - labels(card));
  return card.paragraphs.reduce((sum, text) => sum + linesOf(text, width), 0);
}

/** Characters that its words take. @param {WallCard} card */
function labels(card) {
  return card.words && card.words.length ? Math.max(...card.words.map(word => word.length)) * wordWidth + 1 : 0;
}
