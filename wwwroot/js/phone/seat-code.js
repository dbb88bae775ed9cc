// "Move to another phone": a short code, made here and typed there. It works once.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { waitingWish, wish } from '../room/outbox.js';
import { lang, t } from '../room/words.js';
import { waits } from './status.js';

const make = () => wish('seat/code', { type: 'makeSeatCode' });

export function moveSeat() {
  const { seatCode } = board.yours;
  const waiting = waitingWish('seat/code');
  if (waiting) return waits(waiting);
  if (!seatCode) return html`<button type="button" class="button wide" @click=${make}>${icon('phone')} ${t('seats.move')}</button>`;
  const holds = Date.parse(seatCode.until) > board.serverTime();
  return html`
    <section class="move-seat">
      <h2>${t('seats.move')}</h2>
      ${holds ? html`
        <p class="seat-code" aria-label=${[...seatCode.code].join(' ')}>${seatCode.code.slice(0, 4)} ${seatCode.code.slice(4)}</p>
        <p>${t('seats.moveHelp')}</p>
        <p class="address"><strong>${location.host}<wbr>/j/${here.code}<wbr>/seat</strong></p>
        <p>${t('seats.codeUntil', { time: clock(seatCode.until) })}</p>` : nothing}
      <button type="button" class="button wide" @click=${make}>${icon('phone')} ${t('seats.codeNew')}</button>
    </section>`;
}

/** @param {string} iso */
const clock = iso => new Date(iso).toLocaleTimeString(lang(), { hour: '2-digit', minute: '2-digit' });
