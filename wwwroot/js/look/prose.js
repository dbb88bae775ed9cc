// A person's sentence in large type: a one-letter word never hangs at the end of a line ("v šoli" stays together).
import { html } from '../../lib/lit-html/lit-html.js';

const longestKept = 18; // characters; a longer word must be free to go to its own line

/**
 * The text itself stays as it was written, only spans that do not break are laid around pairs.
 * @param {string | null} text
 */
export function prose(text) {
  const words = (text || '').split(' ');
  /** @type {unknown[]} */
  const parts = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    const space = i ? ' ' : '';
    if (words[i].length === 1 && next && next.length <= longestKept && /\p{L}/u.test(words[i])) {
      parts.push(space, html`<span class="no-break">${words[i]} ${next}</span>`);
      i++;
    } else parts.push(space + words[i]);
  }
  return parts;
}
