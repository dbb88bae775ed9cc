// Write: the question, how many ideas there are, how much time is left. Never an idea.
import { html } from '../../lib/lit-html/lit-html.js';
import { minutesLeft, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { cardPages, drawCards } from './cards.js';
import { frame } from './frame.js';
import { headLine, linesOf } from './lines.js';

const mostSlips = 40; // small blank slips, one an idea; beyond that the figure says enough
const slipsOfLong = 14; // one line of them, where a long question needs the wall
const longQuestion = 2; // lines

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
export function write(rows, ratio) {
  const { question, earlier } = rows.round;
  const long = linesOf(question, headLine(ratio)) > longQuestion;
  const ideas = rows.writing ? rows.writing.ideas : 0;
  const before = (earlier || []).map((/** @type {string} */ text, /** @type {number} */ n) => ({ id: 'q' + n, paragraphs: [text] }));
  return [() => frame({
    kind: 'write',
    body: html`<h1 class="fit" data-fit="10.4">${prose(question)}</h1>
      ${before.length ? html`<p class="earlier">${t('screen.questionChanged')}</p>` : ''}
      <p class="hint">${t('write.hint')} ${t('write.things')}</p>
      <p class="slips" aria-hidden="true">${Array.from({ length: Math.min(ideas, long ? slipsOfLong : mostSlips) }, (_, n) => html`<span class="leaf cut-${(n * 5) % 4}"></span>`)}</p>`,
    foot: html`<p class="figure">${t('write.count', { n: ideas })}</p>`,
    right: timer(rows),
  }, 1, 1), ...cardPages(before, ratio).map(page => () => frame({
    kind: 'cards', head: html`<h1 class="question">${t('screen.earlierQuestions')}</h1>`, body: drawCards(page),
  }, 1, 1))];
}

/** The timer is advice: at zero nothing is cut off, and the wall says so. @param {import('../room/types.js').Rows} rows */
export function timer(rows) {
  const left = minutesLeft(rows.round.timer);
  if (left === null) return '';
  return left > 0 ? html`<span class="figure">${t('timer.left', { n: left })}</span>` : html`<span>${t('timer.up')}</span>`;
}
