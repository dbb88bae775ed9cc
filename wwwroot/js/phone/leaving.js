// Leaving: the phone is cleared after a second tap; the seat can be taken again while the workshop goes on.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { forgetWishes, waitingWish, wish } from '../room/outbox.js';
import { forgetAll, forgetSeat } from '../room/storage.js';
import { hideToken } from '../room/token.js';
import { t } from '../room/words.js';
import { clearPhone, isNobodys } from './clearing.js';
import { records } from './closing.js';
import { leftHere, noteLeaving, wasCleared } from './has-left.js';
import { forgetPeople, isShared } from './seats.js';
import { status, truth } from './status.js';
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

/** The words go at once, also without a connection; that the place goes too is kept until it has. After Close nobody needs the wish to leave. */
function leave() {
  const { seat } = board.yours.me;
  show('leave', false);
  show('help', false);
  forgetWishes();
  if (isShared()) forgetSeat(seat);
  else {
    forgetAll();
    forgetPeople();
    hideToken();
  }
  if (board.rows.workshop.state !== 'closed') wish('seat/left', { type: 'leave' });
  noteLeaving(seat); // after the wish: another tab clears what has nothing to wait for
  clearPhone();
}

export function left() {
  const over = ['closing', 'closed'].includes(board.rows.workshop.state);
  return { body: html`
    <h1>${t('end.left')}</h1>
    ${!leftHere() ? truth(waitingWish('seat/left')) : wasCleared() ? html`<p>${isNobodys() ? t('end.cleared') : t('seats.cleared')}</p>` : html`<p>${t('seats.cleared')}</p>${status('wait', t('end.placeStays'))}`}
    ${over ? records() : nothing}
    ${!over || (board.rows.workshop.state === 'closing' && !leftHere()) ? wayOn() : nothing}` };
}

/** Until the place is off this phone, joining again would lead back into it. */
function wayOn() {
  if (!leftHere()) return html`<button type="button" class="button main wide" @click=${() => wish('seat/left', { type: 'return' })}>${icon('next')} ${t('end.return')}</button>`;
  return wasCleared() && isNobodys() ? html`<a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.again')}</a>` : nothing;
}

/** 404: this phone has no seat here. Words it kept stay in sight. */
export function gone() {
  return { body: html`
    <h1>${t('phone.gone')}</h1>
    <p>${t('phone.goneHelp')}</p>
    <a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.button')}</a>` };
}
