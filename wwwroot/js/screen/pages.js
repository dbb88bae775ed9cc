// What the wall shows now, cut into pages. The desk asks here how many there are, so that it never turns past the last.
import { check } from './check.js';
import { choose } from './choose.js';
import { closing } from './closing.js';
import { done } from './done.js';
import { listen } from './listen.js';
import { lobby } from './lobby.js';
import { pause } from './pause.js';
import { ready } from './ready.js';
import { repair } from './repair.js';
import { review } from './review.js';
import { shape } from './shape.js';
import { write } from './write.js';

/** @typedef {import('../room/types.js').Rows} Rows */

/** @type {Record<string, (rows: Rows, ratio: number) => import('./frame.js').Page[]>} */
const phases = { ready, write, listen, choose, shape, check, repair, review, done };

const widest = 16 / 9, narrowest = 4 / 3;

/**
 * @param {Rows} rows
 * @param {number} [ratio] width by height of the screen; a narrow one needs more pages
 * @returns {import('./frame.js').Page[]} none where there is nothing to show yet
 */
export function pagesOf(rows, ratio = narrowest) {
  if (!rows.workshop || rows.workshop.state === 'draft') return [];
  const { state } = rows.workshop;
  if (state === 'closing' || state === 'closed') return closing(rows, clamp(ratio));
  if (state === 'running' && rows.pause) return pause(rows);
  if (state === 'lobby' || !rows.round) return lobby(rows);
  return (phases[rows.round.phase] || lobby)(rows, clamp(ratio));
}

/** For the desk, which does not see how wide the screen is: the most there can be. @param {Rows} rows */
export function pageCount(rows) {
  return pagesOf(rows, narrowest).length;
}

/** @param {number} ratio */
function clamp(ratio) {
  return Math.min(widest, Math.max(narrowest, ratio));
}
