// Choose by dots: one large toggle a card. The choice is seen on this phone alone. By weighing: weigh.js.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { dotMark, icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish, wishesAbout } from '../room/outbox.js';
import { t } from '../room/words.js';
import { card as cardText } from './card.js';
import { mineFold } from './mine.js';
import { keyed } from './keyed.js';
import { notice } from './notices.js';
import { saved, truth } from './status.js';
import { tap } from './tap.js';
import { weigh } from './weigh.js';

/** As the person sees it: what was wished, also while it is on its way. @param {string} card */
function placed(card) {
  const waiting = waitingWish('dot/' + card);
  return waiting ? waiting.command.type === 'placeDot' : ((board.yours.dots || {}).cards || []).includes(card);
}

function isDone() {
  const waiting = waitingWish('dot/done');
  return waiting ? waiting.command.done : Boolean((board.yours.dots || {}).done);
}

export function choose() {
  const { choose: row } = board.rows;
  if (row.ballot === 'weigh') return weigh();
  if (board.yours.me.reads) return readsOnly(row.cards);
  const left = Math.max(0, row.dots - row.cards.filter(placed).length);
  const done = isDone();
  const back = (board.yours.dots || {}).back || 0;
  return {
    body: html`
      <h1>${row.runOff ? t('choose.again') : t('choose.title')}</h1>
      <div class="dots-left">
        <span class="dots" aria-hidden="true">${Array.from({ length: row.dots }, (_, n) => dotMark(n < row.dots - left))}</span>
        <strong>${left === row.dots ? t('choose.have', { n: left }) : t('choose.left', { n: left })}</strong>
        ${dotTruth()}
      </div>
      ${left === row.dots ? html`<p class="hint">${t('choose.rule')}</p>` : nothing}
      ${back > 0 ? html`<p class="notice">${icon('back')}<span>${t('choose.dotBack', { n: back })}</span></p>` : nothing}
      <div class="stack">${keyed(row.cards, (/** @type {string} */ id) => id, (/** @type {string} */ id, n) => toggle(id, n, left))}</div>
      ${mineFold()}`,
    bottom: done ? html`
        <p class="bottom-line">${t('choose.progress', { n: row.done, m: row.of })}</p>
        <p>${t('choose.change')}</p>
        <button type="button" class="button wide tall" @click=${tap(() => wish('dot/done', { type: 'doneChoosing', done: false }))}>${icon('edit')} ${t('choose.changeMine')}</button>
        ${truth(waitingWish('dot/done'))}`
      : html`
        <p>${t('choose.secret')}</p>
        <button type="button" class="button main wide" @click=${tap(() => wish('dot/done', { type: 'doneChoosing', done: true }))}>${icon('ok')} ${t('write.done')}</button>`,
  };
}

/** Who came when the step was repaired or reviewed, and then there is a run-off: it is theirs from the next check or round on. @param {string[]} cards */
const readsOnly = cards => ({ body: html`
  <h1>${t('choose.again')}</h1>
  <div class="stack">${cards.map((id, n) => html`<div class=${`slip slip-${n % 4 + 1}`}>${cardText(board.rows['card:' + id])}</div>`)}</div>` });

/** @param {string} id @param {number} n @param {number} left */
function toggle(id, n, left) {
  const card = board.rows['card:' + id];
  if (!card || card.gone) return nothing;
  const on = placed(id);
  const turn = () => {
    if (!on && left === 0) return notice(t('choose.takeOne'));
    if (isDone()) wish('dot/done', { type: 'doneChoosing', done: false }); // a changed mind is not finished
    wish('dot/' + id, { type: on ? 'takeDot' : 'placeDot', card: id });
  };
  return html`
    <button type="button" class=${`slip choice ${on ? 'yours' : ''} slip-${n % 4 + 1}`} aria-pressed=${on ? 'true' : 'false'} @click=${tap(turn)}>
      <span class="text">${cardText(card)}</span>
      <span class="dot-side">${dotMark(on)} <span class="word">${on ? t('choose.yours') : t('choose.none')}</span></span>
    </button>`;
}

/** One line for all dots: on their way, or saved. */
function dotTruth() {
  const dots = wishesAbout('dot/').filter(w => w.about !== 'dot/done');
  const waiting = dots.find(w => w.state === 'waiting');
  return waiting ? truth(waiting) : dots.some(w => w.state === 'saved') ? saved() : nothing;
}
