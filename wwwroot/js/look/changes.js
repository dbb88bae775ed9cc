// What changed between two wordings, word by word; marked by strike and underline, never by colour alone.
import { html } from '../../lib/lit-html/lit-html.js';

/** @typedef {{kind: 'same' | 'gone' | 'new', text: string}} Change */

/**
 * The shortest way from one text to the other, in whole words (longest common subsequence).
 * @param {string | null} before @param {string | null} after
 * @returns {Change[]} neighbours of one kind are one piece, its words joined by single spaces
 */
export function changes(before, after) {
  const a = wordsOf(before), b = wordsOf(after);
  const common = lengths(a, b);
  /** @type {Change[]} */
  const list = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { add(list, 'same', b[j]); i++; j++; }
    else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) add(list, 'gone', a[i++]);
    else add(list, 'new', b[j++]);
  }
  return list;
}

/** The old wording, with what went struck through. @param {string | null} before @param {string | null} after */
export function oldWording(before, after) {
  return spaced(changes(before, after).filter(piece => piece.kind !== 'new'));
}

/** The new wording, with what came underlined twice. @param {string | null} before @param {string | null} after */
export function newWording(before, after) {
  return spaced(changes(before, after).filter(piece => piece.kind !== 'gone'));
}

/** Old and new in one text. @param {string | null} before @param {string | null} after */
export function bothWordings(before, after) {
  return spaced(changes(before, after));
}

/** @param {Change[]} pieces */
function spaced(pieces) {
  return pieces.map((piece, n) => html`${n ? ' ' : ''}${marked(piece)}`);
}

/** @param {Change} piece */
function marked(piece) {
  if (piece.kind === 'gone') return html`<del class="gone-word">${piece.text}</del>`;
  return piece.kind === 'new' ? html`<ins class="new-word">${piece.text}</ins>` : piece.text;
}

/** @param {string | null} text */
function wordsOf(text) {
  return (text || '').split(/\s+/).filter(Boolean);
}

/** @param {Change[]} list @param {Change['kind']} kind @param {string} word */
function add(list, kind, word) {
  const last = list[list.length - 1];
  if (last && last.kind === kind) last.text += ' ' + word;
  else list.push({ kind, text: word });
}

/** How long the longest common rest of both is from (i, j) on. @param {string[]} a @param {string[]} b */
function lengths(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}
