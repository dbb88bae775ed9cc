// One field to write in: its draft survives everything, its counter counts as the server does.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { t } from '../room/words.js';
import { draft, isShown, setDraft } from './drafts.js';

/** The server measures trimmed text in UTF-16 units, and so does `length`: an emoji counts 2 in both places. @param {string} text */
export const lengthOf = text => text.trim().length;

/**
 * @param {{name: string, label: string, max?: number, lines?: number, placeholder?: string, labelShown?: boolean, cut?: number}} how
 */
export function field({ name, label, max = 280, lines = 2, placeholder = '', labelShown = true, cut = 1 }) {
  const text = draft(name);
  const length = lengthOf(text);
  const id = 'field-' + name.replace(/[^\w-]/g, '-');
  isShown(name);
  return html`
    <div class="field">
      <label for=${id} class=${labelShown ? 'field-label' : 'visually-hidden'}>${label}</label>
      <div class=${`slip writing slip-${cut}`}>
        <textarea id=${id} rows=${lines} .value=${live(text)} placeholder=${placeholder || nothing}
          autocapitalize="sentences" aria-describedby=${id + '-count'}
          @input=${(/** @type {any} */ e) => setDraft(name, e.target.value)}></textarea>
        <p class="count" id=${id + '-count'}>${t('phone.count', { n: length, m: max })}</p>
      </div>
      ${length > max ? html`<p class="hint strong">${t('write.tooLong', { n: max })}</p>` : nothing}
    </div>`;
}

/** @param {string} name */
export function focusField(name) {
  const area = document.getElementById('field-' + name.replace(/[^\w-]/g, '-'));
  if (area) area.focus();
}
