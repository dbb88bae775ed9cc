// Choose: in silence, on the phones, dots or card by card. The wall says how many have finished, never for what. Behind it the cards.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { answerMark, dotMark } from '../look/stamp.js';
import { blocks } from './blocks.js';
import { counted, frame } from './frame.js';
import { wallPages } from './listen.js';

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
export function choose(rows, ratio) {
  const { runOff, dots, cards, done, of: people } = rows.choose || { runOff: false, dots: 1, cards: [], done: 0, of: 0 };
  return [() => frame({
    kind: 'choose',
    head: html`<h1>${runOff ? t('screen.runOff') : t('screen.inSilence')}</h1><p class="sub">${rows.round.question}</p>`,
    body: rows.choose && rows.choose.ballot === 'weigh' ? weighing() : dotting(dots),
    foot: html`<p class="figure">${t('choose.progress', { n: done, m: people })}</p>`,
    right: blocks(done, people),
  }, 1, 1), ...counted(wallPages(rows, cards, ratio))];
}

/** @param {number} dots that each person has */
function dotting(dots) {
  return html`<div class="slip slip-2 silent"><p class="dots">${Array.from({ length: dots }, () => dotMark(true))}</p>
    <p class="title">${t('choose.have', { n: dots })} ${t('choose.title')}.</p><p>${t('choose.secret')}</p></div>`;
}

/** Card by card, one of three; the same pictograms as on the phones. */
function weighing() {
  const ways = [['for', t('weigh.for')], ['not', t('weigh.not')], ['skip', t('weigh.skip')]];
  return html`<div class="slip slip-2 silent"><p class="title">${t('screen.weighEach')}</p>
    <ul class="ways">${ways.map(([kind, word]) => html`<li>${answerMark(kind)}<span>${word}</span></li>`)}</ul><p>${t('choose.secret')}</p></div>`;
}
