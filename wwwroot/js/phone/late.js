// Who comes late: what the room talks about and what was before, in two lines, as long as the phase lasts in which they came (E33).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { isLate } from './came.js';
import { scopeCard } from './lobby.js';
import { pause } from './pause.js';

export function late() {
  if (!isLate() || board.rows.round.practice) return nothing;
  const { phase } = board.rows.round;
  // What the day can do is said before the first idea (METHOD 0); the question stands there too, but not while a pause covers it.
  if (phase === 'write') return html`<div class="notice late">${pause() ? question() : nothing}${scopeCard()}</div>`;
  const line = before(phase);
  return line ? html`<div class="notice late">${question()}<p>${line}</p></div>` : nothing;
}

/** In Repair the sentence that one may only read for now stands in the second line. */
export const lateQuestion = () => (isLate() && board.rows.round.phase === 'repair' ? question() : nothing);

const question = () => html`<p class="own"><strong>${board.rows.round.question}</strong></p>`;

/** Where the screen itself says it, nothing. @param {string} phase */
function before(phase) {
  if (phase === 'listen') return t('late.listen');
  if (phase === 'choose') return t('late.choose');
  if (phase === 'shape') return chosen() ? t('late.shape') : t('late.step');
  return phase === 'check' ? t('late.check') : '';
}

const chosen = () => Boolean(board.rows.results && board.rows.results.votes.length);
