// Which cards of the wall are selected on this desk; the other desk has its own selection.
import { redraw } from './draw.js';

/** @type {Set<string>} */
const chosen = new Set();

/** In the order in which they were selected, without those that are gone. @param {string[]} there */
export const selected = (there) => [...chosen].filter((id) => there.includes(id));

/** @param {string} id @param {boolean} on */
export function select(id, on) {
  if (on) chosen.add(id);
  else chosen.delete(id);
  redraw();
}

export function selectNothing() {
  chosen.clear();
  redraw();
}
