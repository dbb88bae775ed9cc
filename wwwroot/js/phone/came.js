// In which phase this person was first seen on this phone: who was there before it is not late.
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { keep, kept } from '../room/storage.js';

/** Where the work of a round is; before it, nobody is late. */
function now() {
  const { workshop, round } = board.rows;
  return workshop.state === 'running' && round && round.phase !== 'ready' ? `${round.no}/${round.phaseSeq}` : 'before';
}

let noted = '';

/** From the first board on, whatever is drawn of it; once, because a phone that was cleared keeps nothing more. */
export function noteComing() {
  const { me } = board.yours;
  if (!board.rows.workshop || !me || me.seat === noted) return;
  noted = me.seat;
  if (kept('came') === null) keep('came', now());
  if (here.paper) keep('paper', true); // what a helper types for others is not left behind on the helper's own phone
}

/** True where another tab has cleared this phone: nothing is kept any more of this person's coming. */
export const isForgotten = () => Boolean(board.yours.me) && board.yours.me.seat === noted && kept('came') === null;

/** True in the phase in which this person came. */
export const isLate = () => Boolean(board.rows.workshop && board.yours.me) && kept('came') === now() && now() !== 'before';
