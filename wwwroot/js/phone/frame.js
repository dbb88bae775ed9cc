// Every screen of the phone: bands, one's voice and help, where we are, the one thing to do, and the bar in reach.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { phases } from '../look/phases.js';
import { board } from '../room/board.js';
import { minutesLeft, t } from '../room/words.js';
import { bands } from './bands.js';
import { help, helpButton } from './help.js';
import { keptWords } from './kept.js';
import { late } from './late.js';
import { notices } from './notices.js';
import { practiceLine } from './practice.js';
import { seatSwitch } from './seats.js';
import { nameOf, stampOf } from './voices.js';

/** @typedef {{body: any, bottom?: any, phase?: boolean}} View */

/** @param {View} view */
export function frame({ body, bottom, phase = false }) {
  const me = board.yours.me;
  return html`
    ${bands()}
    <div class="page">
      <header class="top">
        ${me ? html`<p class="voice">${stampOf(me.voice)}<span>${me.voice ? nameOf(me.voice) : t('phone.noVoice')}</span></p>` : html`<span></span>`}
        ${helpButton()}
      </header>
      ${help()}
      ${seatSwitch()}
      ${phase && board.rows.round ? html`<div class="where">${phases(board.rows.round.phase)}${timer()}</div>` : nothing}
      ${phase ? practiceLine() : nothing}
      ${notices()}
      ${phase ? late() : nothing}
      ${body}
      ${keptWords()}
    </div>
    ${bottom ? html`<div class="bottom"><div class="bottom-inside">${bottom}</div></div>` : nothing}`;
}

/** Advice only: at zero nothing is cut off. */
function timer() {
  const minutes = minutesLeft(board.rows.round.timer);
  if (minutes === null) return nothing;
  return html`<p class="timer">${minutes === 0 ? t('timer.up') : t('timer.left', { n: minutes })}</p>`;
}
