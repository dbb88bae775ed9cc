// Has this person left? True from the tap on, also after a reload and in every tab of the phone.
import { board } from '../room/board.js';
import { connectionState, here } from '../room/connection.js';
import { waitingWish } from '../room/outbox.js';
import { forgetSeat, keepLeaving, keptLeaving } from '../room/storage.js';
import { isForgotten } from './came.js';

/** Who left while this page was open: another tab may be the one that clears the phone. @type {Set<string>} */
const seen = new Set();

/** @param {string} seat */
export const noteLeaving = seat => keepLeaving(here.code, seat, true);

/** Seats that have left and are still on this phone. */
export function leavingSeats() {
  const seats = keptLeaving(here.code);
  for (const seat of seats) seen.add(seat);
  return seats;
}

/** @param {string} seat */
export function noteCleared(seat) {
  forgetSeat(seat);
  keepLeaving(here.code, seat, false);
}

/** The seat is off this phone: the server has said so. @param {string} seat */
export const isCleared = seat => !leavingSeats().includes(seat) && seen.has(seat);

export const wasCleared = () => isCleared(board.yours.me.seat);

/** By a tap on this phone; a desk, or half an hour of silence, leaves the way back open. */
export function leftHere() {
  const { me } = board.yours;
  if (me && connectionState() === 'gone' && isForgotten()) seen.add(me.seat); // in a tab that slept meanwhile
  return Boolean(me) && (leavingSeats().includes(me.seat) || seen.has(me.seat));
}

export const hasLeft = () => leftHere() || (Boolean(board.yours.me.left) && !waitingWish('seat/left'));
