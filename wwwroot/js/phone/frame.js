// Every screen of the phone: bands, one's voice and help, where we are, the one thing to do, and the bar in reach.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { phases } from '../look/phases.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { minutesLeft, t } from '../room/words.js';
import { bands } from './bands.js';
import { notices } from './notices.js';
import { soon } from './parts.js';
import { seatSwitch } from './seats.js';
import { isOpen, show } from './ui.js';
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
      ${isOpen('help') ? help() : nothing}
      ${seatSwitch()}
      ${phase && board.rows.round ? html`<div class="where">${phases(board.rows.round.phase)}${timer()}</div>` : nothing}
      ${phase && soon.here ? soon.here.practiceLine() : nothing}
      ${notices()}
      ${phase && soon.here ? soon.here.late() : nothing}
      ${body}
      ${soon.here ? html`${soon.here.keptWords()}${soon.here.leftBehindHere()}` : nothing}
    </div>
    ${bottom ? html`<div class="bottom"><div class="bottom-inside">${bottom}</div></div>` : nothing}`;
}

/** In the same place on every screen (SCREENS 1). */
const helpButton = () => html`
  <button type="button" class="button quiet" aria-expanded=${isOpen('help') ? 'true' : 'false'} @click=${() => show('help', !isOpen('help'))}>${icon('help')} ${t('phone.help')}</button>`;

function help() {
  if (soon.here) return soon.here.help();
  soon.bring();
  return html`<p class="lead">${t('phone.opening')}</p>`;
}

/** Advice only: at zero nothing is cut off. */
function timer() {
  const minutes = minutesLeft(board.rows.round.timer);
  if (minutes === null) return nothing;
  return html`<p class="timer">${minutes === 0 ? t('timer.up') : t('timer.left', { n: minutes })}</p>`;
}
