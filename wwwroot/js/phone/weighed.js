// Weigh: what this person has answered so far, as a list to go back to, and the end of it.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { answerMark, icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish, wishesAbout } from '../room/outbox.js';
import { t } from '../room/words.js';
import { asked, asksAgain, cards, inOwnOrder, markOf, openCard, unanswered } from './asking.js';
import { mineFold } from './mine.js';
import { keyed } from './keyed.js';
import { saved, truth } from './status.js';
import { tap } from './tap.js';
import { show } from './ui.js';

/** @param {import('./asking.js').Mark} mark */
export function markWord(mark) {
  if (mark === 'for') return t('weigh.for');
  return mark === 'not' ? t('weigh.not') : t('weigh.skip');
}

/** @param {{done: boolean, open: (card: string, fromList?: boolean) => void}} how */
export function weighed({ done, open }) {
  const left = inOwnOrder(unanswered());
  const again = left.filter(asksAgain);
  const answered = asked().filter(markOf);
  return {
    body: html`
      <h1>${t('weigh.list')}</h1>
      <p><strong>${t('weigh.progress', { n: answered.length, m: cards().length })}</strong> ${lineTruth()}</p>
      ${again.length ? html`<p class="notice">${icon('join')}<span>${t('weigh.againList')}</span></p>` : nothing}
      ${left.length ? html`<section><h2>${t('weigh.open')}</h2><div class="stack">${keyed(left, id => id, (id, n) => line(id, n, open))}</div></section>` : nothing}
      ${answered.length ? html`<section><h2>${t('weigh.answered')}</h2><div class="stack">${keyed(answered, id => id, (id, n) => line(id, n, open))}</div></section>` : nothing}
      ${mineFold()}`,
    bottom: done ? finished() : ending(left.length > 0, open),
  };
}

/** @param {string} id @param {number} n @param {(card: string, fromList?: boolean) => void} open */
function line(id, n, open) {
  const card = board.rows['card:' + id];
  if (!card) return nothing;
  const mark = markOf(id);
  return html`
    <button type="button" class=${`slip choice weighed slip-${n % 4 + 1}`} @click=${() => open(id, true)}>
      <span class="text"><span class="words">${card.text}</span></span>
      <span class="dot-side">${mark ? answerMark(mark) : icon('edit')} <span class="word">${mark ? markWord(mark) : t('weigh.none')}</span></span>
    </button>`;
}

/** Going on is the main thing while cards are left; ending early is everybody's right. @param {boolean} more @param {(card: string) => void} open */
function ending(more, open) {
  const end = html`${icon('ok')} ${t('write.done')}`;
  if (!more) return html`<p>${t('choose.secret')}</p><button type="button" class="button main wide" @click=${tap(finish)}>${end}</button>`;
  return html`
    <button type="button" class="button main wide" @click=${() => open(openCard())}>${t('weigh.goOn')} ${icon('next')}</button>
    <button type="button" class="button wide" @click=${tap(finish)}>${end}</button>`;
}

/** "That is all", with or without answers to everything. */
export function finish() {
  show('weigh:list', false);
  wish('weigh/done', { type: 'doneChoosing', done: true });
  scrollTo(0, 0);
}

function finished() {
  const { choose: row } = board.rows;
  return html`
    <p class="bottom-line">${t('choose.progress', { n: row.done, m: row.of })}</p>
    <p>${t('choose.change')}</p>
    <button type="button" class="button wide tall" @click=${tap(() => { show('weigh:list', true); wish('weigh/done', { type: 'doneChoosing', done: false }); })}>${icon('edit')} ${t('choose.changeMine')}</button>
    ${truth(waitingWish('weigh/done'))}`;
}

/** One line for all marks: on their way, or saved. */
function lineTruth() {
  const marks = wishesAbout('weigh/').filter(w => w.about !== 'weigh/done');
  const waiting = marks.find(w => w.state === 'waiting');
  return waiting ? truth(waiting) : marks.some(w => w.state === 'saved') ? saved() : nothing;
}
