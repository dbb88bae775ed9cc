// Write: the question, how many ideas there are, how much time is left. Never an idea.
import { html } from '../../lib/lit-html/lit-html.js';
import { minutesLeft, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { frame } from './frame.js';

const mostSlips = 40; // small blank slips, one an idea; beyond that the figure says enough

/** @param {import('../room/types.js').Rows} rows @returns {import('./frame.js').Page[]} */
export function write(rows) {
  const { question, earlier } = rows.round;
  const ideas = rows.writing ? rows.writing.ideas : 0;
  const before = earlier && earlier.length ? earlier[earlier.length - 1] : '';
  return [(no, of) => frame({
    kind: 'write',
    body: html`<h1 class="fit" data-fit="10.4">${prose(question)}</h1>
      ${before ? html`<p class="earlier">${t('screen.questionChanged', { text: before })}</p>` : ''}
      <p class="hint">${t('write.hint')} ${t('write.things')}</p>
      <p class="slips" aria-hidden="true">${Array.from({ length: Math.min(ideas, mostSlips) }, (_, n) => html`<span class="leaf cut-${(n * 5) % 4}"></span>`)}</p>`,
    foot: html`<p class="figure">${t('write.count', { n: ideas })}</p>`,
    right: timer(rows),
  }, no, of)];
}

/** The timer is advice: at zero nothing is cut off, and the wall says so. @param {import('../room/types.js').Rows} rows */
export function timer(rows) {
  const left = minutesLeft(rows.round.timer);
  if (left === null) return '';
  return html`<span class="figure">${left > 0 ? t('timer.left', { n: left }) : t('timer.up')}</span>`;
}
