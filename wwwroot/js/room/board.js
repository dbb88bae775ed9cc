// What this place knows of the workshop: rows by name, true at a number.

/** @typedef {import('./types.js').Rows} Rows */

let clockAhead = 0; // of the server, in ms

/** @type {{at: number, rows: Rows, yours: Rows, serverTime: () => number}} */
export const board = {
  at: -1, // nothing known yet
  rows: {},
  yours: {},
  /** The server's clock now, in ms: timers are end times on it. */
  serverTime: () => Date.now() + clockAhead,
};

/** @type {Set<() => void>} */
const listeners = new Set();
let telling = false;
let ownNews = 0; // grows with every own row that came in, see takeBoard

/** Calls `fn` after every change, once for all that came together, and once soon if there is a board already. @param {() => void} fn */
export function onBoard(fn) {
  listeners.add(fn);
  if (board.at >= 0) tell();
  return () => { listeners.delete(fn); };
}

function tell() {
  if (telling) return;
  telling = true;
  Promise.resolve().then(() => {
    telling = false;
    for (const fn of [...listeners]) fn();
  });
}

/** @param {Rows} into @param {Rows | undefined} rows */
function put(into, rows = {}) {
  for (const name in rows) {
    if (rows[name] === null) delete into[name];
    else into[name] = rows[name];
  }
}

/** To be read before asking for a board and given to `takeBoard`. */
export const ownNewsSoFar = () => ownNews;

/**
 * A whole board. A slow one, older than what we have, is dropped, except from Enter: after a restored backup numbers may go back.
 * @param {import('./types.js').Board} fresh
 * @param {{asked?: number, entered?: boolean}} [how] `asked`: own news when it was asked for
 * @returns {boolean} false if own rows came while it was on its way: they are newer than the board's, which should be asked for again
 */
export function takeBoard(fresh, how = {}) {
  if (fresh.at < board.at && !how.entered) return true;
  const overtaken = how.asked !== undefined && how.asked !== ownNews;
  board.at = fresh.at;
  board.rows = fresh.rows || {};
  board.yours = overtaken ? { ...fresh.yours, ...board.yours } : fresh.yours || {};
  if (fresh.now) clockAhead = Date.parse(fresh.now) - Date.now();
  tell();
  return !overtaken;
}

/**
 * Rows of the whole place, from number to number.
 * @param {number} from @param {number} to @param {Rows} rows
 * @returns {boolean} false if a number is missing: ask for the board
 */
export function takeChange(from, to, rows) {
  if (to <= board.at) return true;
  if (board.at < 0 || from > board.at + 1) return false;
  board.at = to;
  put(board.rows, rows);
  tell();
  return true;
}

/** Rows for all out of a board whose own rows are somebody else's. @param {import('./types.js').Board} fresh */
export function takeRows(fresh) {
  takeBoard({ ...fresh, yours: board.yours });
}

/** The phone goes to somebody else: nothing of the person before stays, here or on the screen. */
export function forgetYours() {
  ownNews++;
  board.yours = {};
  tell();
}

/** Rows of this phone alone; the number of the board does not move with them. @param {Rows | undefined} rows */
export function takeYours(rows) {
  if (!rows) return;
  ownNews++;
  put(board.yours, rows);
  tell();
}
