// A practice round: said while it lasts and when it is over; then nothing of it stays on this phone either.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { dismiss, wishesAbout } from '../room/outbox.js';
import { keep, kept, keptNames } from '../room/storage.js';
import { t } from '../room/words.js';
import { notice } from './notices.js';

const name = 'practice'; // its number, kept through a reload: the phone may sleep through the end

const isPractice = () => Boolean(board.rows.round && board.rows.round.practice);

export const practiceLine = () => (isPractice() && board.rows.round.phase !== 'done' ? html`<p class="practice">${t('practice.line')}</p>` : nothing);

/** Called with every drawing. */
export function watchPractice() {
  const no = kept(name);
  const { round, workshop } = board.rows;
  if (isPractice() && round.phase !== 'done') {
    if (no !== round.no) keep(name, round.no);
  } else if (no && workshop) {
    keep(name, null);
    forget(no);
    notice(`${t('practice.over')} ${t('practice.gone')}`);
  }
}

/** Half-written words and refused wishes of that round: "nothing is saved" is true of this phone too. @param {number} no */
function forget(no) {
  for (const field of keptNames('draft:')) if (new RegExp(`:${no}(\\.|$)`).test(field)) keep(field, null);
  for (const old of ['weigh:', 'family-base:', 'open-worries:']) keep(old + no, null);
  for (const wish of wishesAbout('')) if (wish.command.round === no) dismiss(wish.id);
}
