// The verdict of the last check in words: what it is and why, the counts of the room, never by voice.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { reasonText } from '../look/reasons.js';
import { answerMark } from '../look/stamp.js';
import { t } from '../room/words.js';
import { verdict } from './rows.js';
import { voiceName, voiceNames } from './voices.js';

/** @param {string} code @param {string[]} waitsFor */
export function verdictText(code, waitsFor) {
  switch (code) {
    case 'agreed': return t('outcome.agreed');
    case 'agreedWithReservations': return t('outcome.reservations');
    case 'provisional': return waitsFor.length === 0 ? t('desk.outcome.provisional') : t('outcome.provisional', { voices: voiceNames(waitsFor) });
    case 'notFinished': return t('outcome.notFinished');
    default: return t('outcome.notAgreed');
  }
}

/** The five answers in their fixed order, and those who gave none. */
export const ANSWERS = /** @type {const} */ (['agree', 'enough', 'aside', 'worry', 'skip', 'none']);

/** @param {string} kind */
export function answerText(kind) {
  switch (kind) {
    case 'agree': return t('check.agree');
    case 'enough': return t('check.enough');
    case 'aside': return t('check.aside');
    case 'worry': return t('check.worry');
    case 'skip': return t('check.skip');
    default: return t('desk.answer.none');
  }
}

/** @param {Record<string, number>} numbers */
export const counts = (numbers) =>
  html`<ul class="counts">
    ${ANSWERS.map(
      (kind) => html`<li>
        ${kind === 'none' ? html`<span class="answer-mark"></span>` : answerMark(kind)}
        <span>${answerText(kind)}</span><b>${numbers[kind] ?? 0}</b>
      </li>`,
    )}
  </ul>`;

/** Why it is not agreed yet; small voices are not named (METHOD 6). */
export function reasons() {
  const it = verdict();
  if (!it?.reasons?.length) return nothing;
  return html`<ul class="reasons-list">
    ${it.reasons.map((one) => html`<li>${reasonText(one, voiceName)}</li>`)}
  </ul>`;
}
