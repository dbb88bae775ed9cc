// Two or three leaves on the same place of the table: one is open at a time.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { redraw } from './draw.js';

/** @type {Map<string, string>} */
const opened = new Map();

/** @param {string} name @param {string} otherwise the leaf that lies open by itself */
export const openLeaf = (name, otherwise) => opened.get(name) ?? otherwise;

/** At a new phase everything lies as it lies by itself. */
export const turnBack = () => opened.clear();

/** @param {string} name @param {string} leaf */
export function turnTo(name, leaf) {
  opened.set(name, leaf);
  redraw();
}

/** @param {string} name @param {string} otherwise @param {([string, string] | null)[]} leaves key and words */
export function tabs(name, otherwise, leaves) {
  const open = openLeaf(name, otherwise);
  return html`<div class="leaves" role="group">
    ${leaves.map((leaf) =>
      leaf
        ? html`<button type="button" class="leaf" aria-pressed=${leaf[0] === open ? 'true' : 'false'} @click=${() => turnTo(name, leaf[0])}>${leaf[1]}</button>`
        : nothing,
    )}
  </div>`;
}
