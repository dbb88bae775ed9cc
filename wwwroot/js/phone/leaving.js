// Leaving: the phone is cleared after a second tap; the seat can be taken again while the workshop goes on.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { forgetWishes, onAnswer, onOthersAnswer, waitingWish, wish } from '../room/outbox.js';
import { forgetAll, forgetSeat } from '../room/storage.js';
import { forgetToken } from '../room/token.js';
import { t } from '../room/words.js';
import { records } from './closing.js';
import { isCleared, noteCleared, wasCleared } from './has-left.js';
import { forgetPeople, handOver, isShared } from './seats.js';
import { truth } from './status.js';
import { isOpen, show } from './ui.js';

export function leaveButton() {
  if (here.paper) return nothing; // a desk marks a paper seat as left
  if (!isOpen('leave')) return html`<button type="button" class="button wide" @click=${() => show('leave', true)}>${icon('back')} ${isShared() ? t('seats.leaveOne') : t('end.leave')}</button>`;
  return html`
    <p>${isShared() ? t('seats.leaveOneSure') : t('end.leaveSure')}</p>
    <div class="row">
      <button type="button" class="button" @click=${leave}>${icon('ok')} ${t('end.leaveYes')}</button>
      <button type="button" class="button" @click=${() => show('leave', false)}>${t('end.leaveNo')}</button>
    </div>`;
}

/** The words go at once, also without a connection; only the wish to leave waits for its answer, and with it goes the seat. After Close nobody needs the wish. */
function leave() {
  const { seat } = board.yours.me;
  show('leave', false);
  show('help', false);
  forgetWishes();
  if (isShared()) forgetSeat(seat);
  else {
    forgetAll();
    forgetPeople();
  }
  noteCleared(seat);
  if (board.rows.workshop.state === 'closed') clear(seat);
  else wish('seat/left', { type: 'leave' });
}

/** The seat goes off this phone; where others stay, the phone is handed to them. @param {string} seat */
function clear(seat) {
  if (!isShared()) return void forgetToken(here.code);
  forgetToken(here.code, seat).then(() => {
    if (!board.yours.me || board.yours.me.seat === seat) handOver(t('seats.cleared'));
  });
}

const hasAnswer = (/** @type {import('../room/outbox.js').Wish} */ done) => {
  if (done.about === 'seat/left' && isCleared(done.command.seat)) clear(done.command.seat);
};
onAnswer(hasAnswer);
onOthersAnswer(hasAnswer);

export function left() {
  const over = ['closing', 'closed'].includes(board.rows.workshop.state);
  return { body: html`
    <h1>${t('end.left')}</h1>
    ${wasCleared() ? html`<p>${isShared() ? t('seats.cleared') : t('end.cleared')}</p>` : nothing}
    ${truth(waitingWish('seat/left'))}
    ${over ? records() : wasCleared() ? isShared() ? nothing : html`<a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.again')}</a>` : html`<button type="button" class="button main wide" @click=${() => wish('seat/left', { type: 'return' })}>${icon('next')} ${t('end.return')}</button>`}` };
}

/** 404: this phone has no seat here. Words it kept stay in sight. */
export function gone() {
  return { body: html`
    <h1>${t('phone.gone')}</h1>
    <p>${t('phone.goneHelp')}</p>
    <a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.button')}</a>` };
}
