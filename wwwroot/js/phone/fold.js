// A part that waits behind a button, so that each screen keeps one thing to do.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { isOpen, show } from './ui.js';

/** @param {string} name @param {string} label @param {() => any} what drawn only when open */
export function fold(name, label, what) {
  const open = isOpen(name);
  return html`
    <section class="fold">
      <button type="button" class="button wide" aria-expanded=${open ? 'true' : 'false'} @click=${() => show(name, !open)}>${icon(open ? 'back' : 'down')} ${label}</button>
      ${open ? what() : nothing}
    </section>`;
}
