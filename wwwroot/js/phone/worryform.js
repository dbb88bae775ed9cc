// Saying a worry: what could go wrong, what would help, and the voice only if it is large enough to hide in; else the tick is refused with words.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { announce } from './announce.js';
import { composer } from './composer.js';
import { isOpen, show } from './ui.js';
import { nameOf } from './voices.js';

/** The drafts of a worry follow from Check to Repair. */
export const worryFields = () => [`worry.what:${board.rows.round.no}.${board.rows.step.no}`, `worry.help:${board.rows.round.no}.${board.rows.step.no}`];

/** The voice of a small group is not named; the phone says so at once. @param {boolean} on */
function tick(on) {
  show('sayVoice', on);
  if (on && !board.yours.mayNameVoice) announce(t('refused.smallVoice'));
}

/**
 * @param {{fields: string[], button: string, onSend: (worry: {what: string, help: string, sayVoice: boolean}, drafts: Record<string, string>) => void,
 *   onCancel?: () => void, voiceAsked?: boolean}} how
 */
export function worryForm({ fields, button, onSend, onCancel, voiceAsked = true }) {
  const mayName = board.yours.mayNameVoice;
  return composer({
    fields: [
      { name: fields[0], label: t('worry.what'), min: 5, lines: 2, cut: 1 },
      { name: fields[1], label: t('worry.help'), min: 0, lines: 2, cut: 3 },
    ],
    between: voiceAsked && board.yours.me.voice ? html`
      <label class="tick"><input type="checkbox" .checked=${live(mayName && isOpen('sayVoice'))} @change=${(/** @type {any} */ e) => tick(e.target.checked)}>
        <span>${t('worry.sayVoice', { voice: nameOf(board.yours.me.voice) })}</span></label>
      ${!mayName && isOpen('sayVoice') ? html`<p class="hint">${t('refused.smallVoice')}</p>` : nothing}` : nothing,
    button,
    onSend: ([what, help], drafts) => onSend({ what, help, sayVoice: Boolean(mayName && isOpen('sayVoice')) }, drafts),
    onCancel,
  });
}
