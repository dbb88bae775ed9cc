// "Leave and clear this phone", to its end: once it is heard that somebody leaves, their place goes off the phone; tried until the server says that it did.
import { board, onBoard } from '../room/board.js';
import { connectionState, here, onConnection } from '../room/connection.js';
import { onOutbox } from '../room/outbox.js';
import { keptNamesOf, keptOf } from '../room/storage.js';
import { forgetToken } from '../room/token.js';
import { ask } from '../room/wire.js';
import { t } from '../room/words.js';
import { isCleared, leavingSeats, noteCleared } from './has-left.js';
import { forgetPeople, handOver, peopleHere } from './seats.js';
import { redraw } from './ui.js';

const againAfterMs = 2000;
let isTrying = false;

export function keepClearing() {
  onBoard(clearPhone);
  onOutbox(clearPhone);
  onConnection(clearPhone);
}

/** One after another: with the last one the server takes the cookie. */
export function clearPhone() {
  const seat = leavingSeats().find(one => !waitsToLeave(one));
  if (!seat || isTrying) return;
  isTrying = true;
  takeOff(seat).finally(() => { isTrying = false; clearPhone(); });
}

/** Where nobody knows this phone any more, or the place is on another one, no answer will come. @param {string} seat */
const waitsToLeave = seat => !['gone', 'moved'].includes(connectionState()) && keptNamesOf(seat, 'outbox:').map(name => keptOf(seat, name))
  .some(wish => wish && wish.command.type === 'leave' && wish.state === 'waiting');

/** @param {string} seat */
async function takeOff(seat) {
  try {
    await ask(`/w/${encodeURIComponent(here.code)}/clear?seat=${encodeURIComponent(seat)}`, { body: {}, outlivesPage: true, isOurs: said => said === null });
  } catch {
    return new Promise(resolve => setTimeout(resolve, againAfterMs * (1 + Math.random())));
  }
  noteCleared(seat);
  if (isNobodys()) {
    forgetToken();
    forgetPeople();
  } else if (somebodyStays() && (!board.yours.me || board.yours.me.seat === seat)) handOver(t('seats.cleared'));
  redraw();
}

const somebodyStays = () => peopleHere().some(person => !isCleared(person.seat) && !leavingSeats().includes(person.seat));

/** Everybody has left this phone, and it is cleared. */
export const isNobodys = () => peopleHere().every(person => isCleared(person.seat));
