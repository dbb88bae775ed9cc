// Who comes late: what the room talks about and what was before, in two lines, as long as the phase lasts in which they came (E33).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { keep, kept } from '../room/storage.js';
import { t } from '../room/words.js';
import { scopeCard } from './lobby.js';

/** The phase in which this person was first seen on this phone; '' before the work of a round. */
function now() {
  const { workshop, round } = board.rows;
  return workshop.state === 'running' && round && round.phase !== 'ready' ? `${round.no}/${round.phaseSeq}` : 'before';
}

export function isLate() {
  if (!board.rows.workshop || !board.yours.me) return false;
  if (kept('came') === null) keep('came', now());
  return kept('came') === now() && now() !== 'before';
}

export function late() {
  const { round } = board.rows;
  const line = isLate() && !round.practice ? before(round.phase) : nothing;
  return line === nothing ? nothing : html`
    <div class="notice late">${icon('people')}<div>${['write', 'review', 'done'].includes(round.phase) ? nothing : html`<p><strong>${round.question}</strong></p>`}${line}</div></div>`;
}

/** Where the screen itself says it, nothing. @param {string} phase */
function before(phase) {
  if (phase === 'write') return scopeCard(); // what the day can do is said before the first idea (METHOD 0)
  if (phase === 'listen') return html`<p>${t('late.listen')}</p>`;
  if (phase === 'choose') return html`<p>${t('late.choose')}</p>`;
  if (phase === 'shape') return html`<p>${chosen() ? t('late.shape') : t('late.step')}</p>`;
  if (phase === 'check') return html`<p>${t('late.check')}</p>`;
  return phase === 'repair' ? html`<p>${t('late.repair')}</p>` : nothing;
}

const chosen = () => Boolean(board.rows.results && board.rows.results.votes.length);
