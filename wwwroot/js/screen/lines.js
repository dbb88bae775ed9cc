// How many lines a text takes on the wall, counted without drawing, so that screen and desk cut the same pages.

/** Longest line of the wall, in characters (SCREENS.md 6). */
export const longestLine = 45;
/** Most lines of a page. */
export const mostLines = 8;

const charWidth = 2.4; // % of the screen's height, at 5 % type, with some room to spare
const sides = 0.9;     // of the width; the rest stays free for a crooked projector
const padding = 5.5;   // inside a slip, both sides

/**
 * Greedy wrapping, as a browser does it; a word longer than a line is broken.
 * @param {string | null | undefined} text @param {number} width in characters
 */
export function linesOf(text, width) {
  let lines = 0, used = width; // a full line before the first word
  for (const word of (text || '').split(/\s+/).filter(Boolean)) {
    if (used + 1 + word.length <= width) { used += 1 + word.length; continue; }
    lines += Math.max(1, Math.ceil(word.length / width));
    used = word.length % width || width;
  }
  return lines;
}

/** Characters in a line of a slip as wide as the wall. @param {number} ratio width by height of the screen */
export function fullLine(ratio) {
  return Math.min(longestLine, Math.floor((ratio * 100 * sides - padding) / charWidth));
}

/** Characters in a line of a slip half as wide. @param {number} ratio */
export function halfLine(ratio) {
  return Math.floor(((ratio * 100 * sides - 2.2) / 2 - padding) / charWidth);
}

/** Characters in a line of a heading, which may run the whole width. @param {number} ratio */
export function headLine(ratio) {
  return Math.floor(ratio * 100 * sides / charWidth);
}
