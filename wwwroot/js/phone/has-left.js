// Has this person left? True from the tap on.
import { board } from '../room/board.js';
import { waitingWish } from '../room/outbox.js';

let cleared = ''; // the seat that left and cleared this phone

/** @param {string} seat */
export function noteCleared(seat) { cleared = seat; }

/** @param {string | undefined} seat */
export const isCleared = seat => cleared !== '' && cleared === seat;

export const wasCleared = () => isCleared(board.yours.me.seat);

export function hasLeft() {
  const waiting = waitingWish('seat/left');
  if (wasCleared() && board.rows.workshop.state === 'closed') return true;
  return waiting ? waiting.command.type === 'leave' : Boolean(board.yours.me.left);
}
