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
/** The number at which each own row is true: by hub and by HTTP they may overtake each other. @type {Record<string, number>} */
let ownAt = {};

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

/**
 * A whole board. Of a slow one, older than what we have, only own rows are taken that are newer. One older than what we had when
 * we asked for it is not slow: the server's clock and database were both set back, and its numbers hold from here on.
 * @param {import('./types.js').Board} fresh @param {number} [known] the number we had when we asked
 */
export function takeBoard(fresh, known = -1) {
  if (fresh.at < known) ownAt = {};
  if (fresh.at < known || fresh.at >= board.at) takePlace(fresh);
  const gone = Object.fromEntries(Object.keys(board.yours).map(name => [name, null]));
  putOwn({ ...gone, ...fresh.yours }, fresh.at);
  tell();
}

/** Rows for all out of a board whose own rows are somebody else's. @param {import('./types.js').Board} fresh */
export function takeRows(fresh) {
  if (fresh.at < board.at) return;
  takePlace(fresh);
  tell();
}

/** @param {import('./types.js').Board} fresh */
function takePlace(fresh) {
  board.at = fresh.at;
  board.rows = fresh.rows || {};
  if (fresh.now) clockAhead = Date.parse(fresh.now) - Date.now();
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

/** The phone goes to somebody else: nothing of the person before stays, here or on the screen. */
export function forgetYours() {
  ownAt = {};
  board.yours = {};
  tell();
}

/** Rows of this phone alone; the number of the board does not move with them. @param {Rows | undefined} rows @param {number} at where they are true */
export function takeYours(rows, at) {
  if (!rows) return;
  putOwn(rows, at);
  tell();
}

/** @param {Rows} rows @param {number} at */
function putOwn(rows, at) {
  for (const name in rows) {
    if (at < ownAt[name]) continue;
    ownAt[name] = at;
    put(board.yours, { [name]: rows[name] });
  }
}
