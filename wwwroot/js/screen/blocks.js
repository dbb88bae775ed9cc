// How many have finished, as a row of stamped blocks: solid for done, empty for still to come. Never who.
import { html } from '../../lib/lit-html/lit-html.js';

const most = 48; // more blocks than this are too small to be read; the figures stand beside them anyway

/** @param {number} done @param {number} of */
export function blocks(done, of) {
  if (of > most || of < 1) return '';
  const size = of > 24 ? 'small' : of > 14 ? 'middle' : '';
  return html`<span class="blocks ${size}" aria-hidden="true">${Array.from({ length: of }, (_, n) =>
    html`<span class="stamped cut-${(n * 7 + of) % 4} ${n < done ? 'done' : ''}"></span>`)}</span>`;
}
