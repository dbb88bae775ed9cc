// How much room the pages of results have for their cards, in % of the screen's height; counted without drawing (lines.js).

const charWidth = 2, stamp = 5.8, gap = 3.4; // of the legend
const markSigns = 17, threeWords = 19;        // characters of "for it, not for it, no mark" and of "carried by three voices"
const pageNumber = 26;
const heading = 21.4, legendLine = 5.6, secondTitle = 5.4;

/** Lines of the stamps. @param {{name: string}[]} groups @param {number} ratio @param {boolean} [numbered] the page number stands beside them */
export function stampLines(groups, ratio, numbered = false) {
  return wrapped(groups.map(each => each.name.length), ratio * 90 - (numbered ? pageNumber : 0));
}

/** Lines of the signs, beside the page number. @param {boolean} three @param {number} ratio */
export function signLines(three, ratio) {
  return wrapped([...Array(3).fill(markSigns / 3), ...(three ? [threeWords] : [])], ratio * 90 - pageNumber);
}

/** Height that is left for the cards. @param {number} lines of the foot @param {boolean} [subtitle] a line of its own under the title */
export function roomForCards(lines, subtitle = false) {
  return 100 - heading - lines * legendLine - (subtitle ? secondTitle : 0);
}

/** @param {number[]} names lengths in characters @param {number} width */
function wrapped(names, width) {
  let lines = 1, used = 0;
  for (const name of names) {
    const wide = name * charWidth + stamp + gap;
    if (used && used + wide - gap > width) { lines++; used = 0; }
    used += wide;
  }
  return lines;
}
