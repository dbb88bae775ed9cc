// Shape: first what the choosing showed, then the step as it is being written, then wordings that people offered.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { cardPages, drawCards } from './cards.js';
import { waitsText } from './continues.js';
import { counted, frame, questionOr } from './frame.js';
import { resultPages } from './results.js';
import { stepBodies } from './step.js';

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
export function shape(rows, ratio) {
  const results = resultPages(rows, ratio);
  const waits = waitsText(rows);
  const step = rows.step && (rows.step.what || rows.step.version > 0) ? stepPages(rows, ratio, t('step.title'), waits ? { foot: html`<p>${waits}</p>` } : {}) : [];
  const offered = offerPages(rows, ratio);
  const pages = [...counted(step), ...counted(offered), ...counted(results)];
  if (pages.length) return pages;
  return [(no, of) => frame({ kind: 'ready', head: questionOr(rows, t('listen.title'), ratio), body: html`<h1 class="fit" data-fit="10.4">${t('step.what')}</h1>` }, no, of)];
}

/**
 * @param {import('../room/types.js').Rows} rows @param {number} ratio @param {string} title
 * @param {{foot?: unknown, right?: unknown}} [below] @returns {import('./frame.js').Page[]}
 */
export function stepPages(rows, ratio, title, below = {}) {
  return stepBodies(rows.step, ratio).map(body => (no, of) => frame({ kind: 'steps', head: html`<h1>${title}</h1>`, body, ...below }, no, of));
}

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
function offerPages(rows, ratio) {
  const offers = (rows.step && rows.step.offers || []).map((/** @type {string} */ text, /** @type {number} */ n) => ({ id: 'offer' + n, paragraphs: [text] }));
  return cardPages(offers, ratio).map(page => (no, of) => frame({
    kind: 'cards', head: html`<h1 class="question">${t('screen.offers')}</h1>`, body: drawCards(page),
  }, no, of));
}
