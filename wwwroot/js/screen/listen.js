// Listen: the card that is being heard, large; then all of them, page by page, and the questions that were shown to all.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { cardPages, drawCards, wallCard } from './cards.js';
import { counted, frame, questionOr } from './frame.js';
import { fullLine, headLine, linesOf, mostLines } from './lines.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {import('../room/types.js').Rows} Rows */

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function listen(rows, ratio) {
  const { current, shown, total } = rows.listen || { current: null, shown: [], total: 0 };
  const card = current && onWall(rows, current);
  const large = card ? largePages(rows, card, ratio, shown.indexOf(current) + 1 || shown.length, total) : [];
  const wall = wallPages(rows, shown, ratio);
  // While one card is heard, the pages behind it are the others; a wall of that one card alone would say it twice.
  const pages = [...counted(large), ...(card && shown.length < 2 ? [] : counted(wall)), ...counted(questionPages(rows, ratio))];
  return pages.length ? pages : [waiting(rows)];
}

/** @param {Rows} rows @param {string[]} ids @param {number} ratio @returns {Page[]} */
export function wallPages(rows, ids, ratio) {
  const cards = ids.map(id => onWall(rows, id)).filter(Boolean).map(wallCard);
  return cardPages(cards, ratio).map(page => (no, of) => frame({
    kind: 'cards', head: questionOr(rows, t('listen.title'), ratio), body: drawCards(page),
    foot: html`<p>${t('screen.ideas', { n: cards.length })}</p>`,
  }, no, of));
}

/** A card that was held back after it was shown leaves the wall at once, and leaves no gap. @param {Rows} rows @param {string} id */
function onWall(rows, id) {
  const card = rows['card:' + id];
  return card && card.gone !== 'heldBack' ? card : null;
}

/** @param {Rows} rows @param {any} card @param {number} ratio @param {number} at @param {number} total @returns {Page[]} */
function largePages(rows, card, ratio, at, total) {
  const asked = questionsOf(rows, card.id);
  const { paragraphs } = wallCard(card);
  const parts = chunks([...paragraphs, ...asked.map(text => '? ' + text)], fullLine(ratio), mostLines - 1);
  return parts.map((part, n) => (no, of) => frame({
    kind: 'listen',
    head: questionOr(rows, t('listen.title'), ratio, Math.max(1, mostLines - 1 - sum(part, ratio))),
    body: html`<div class="pile left-${Math.min(2, total - at)}"><article class="slip slip-${1 + at % 4} fresh large">
      <div class="fit said" data-fit="10.8">${part.map((text, k) => text.startsWith('? ')
        ? html`<p class="asked">${t('screen.asked', { text: text.slice(2) })}</p>`
        : html`<p class="${k || n ? 'piece' : 'title'}">${prose(text)}</p>`)}</div></article></div>`,
    foot: html`<p>${t('screen.listenHint')}</p>`,
    right: html`<span class="figure">${t('screen.idea', { n: at, m: total })}</span>`,
  }, no, of));
}

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
function questionPages(rows, ratio) {
  const asked = (rows.listen && rows.listen.questions || []).map((/** @type {any} */ question, /** @type {number} */ n) => {
    const card = rows['card:' + question.card];
    return { id: 'q' + n, paragraphs: [question.text, card ? t('screen.about', { text: card.text }) : ''].filter(Boolean) };
  });
  return cardPages(asked, ratio).map(page => (no, of) => frame({
    kind: 'cards', head: html`<h1 class="question">${t('screen.questions')}</h1>`, body: drawCards(page),
  }, no, of));
}

/** @param {Rows} rows @returns {Page} */
function waiting(rows) {
  return (no, of) => frame({
    kind: 'ready', body: html`<h1 class="fit" data-fit="10.4">${prose(rows.round.question)}</h1>`, foot: html`<p>${t('screen.listenSoon')}</p>`,
  }, no, of);
}

/** @param {Rows} rows @param {string} card @returns {string[]} */
function questionsOf(rows, card) {
  return (rows.listen.questions || []).filter((/** @type {any} */ q) => q.card === card).map((/** @type {any} */ q) => q.text);
}

/** Texts in parts of at most so many lines; no text is cut. @param {string[]} texts @param {number} width @param {number} most */
export function chunks(texts, width, most) {
  /** @type {string[][]} */
  const parts = [[]];
  let used = 0;
  for (const text of texts) {
    const lines = linesOf(text, width);
    if (used && used + lines > most) { parts.push([]); used = 0; }
    parts[parts.length - 1].push(text);
    used += lines;
  }
  return parts;
}

/** @param {string[]} part @param {number} ratio */
function sum(part, ratio) {
  return part.reduce((lines, text) => lines + linesOf(text, Math.min(fullLine(ratio), headLine(ratio))), 0);
}
