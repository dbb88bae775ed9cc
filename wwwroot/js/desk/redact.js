// Taking something out of a text before it is saved: a part or all of it, always visible as [removed], never silently.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button } from './button.js';
import { redraw } from './draw.js';
import { field } from './field.js';
import { form } from './form.js';

/** @typedef {{id: string, text: string | null}} Text */

/** The text that is open for taking something out. @type {Text | null} */
let open = null;
const ours = form('redact');

/** @param {Text | null} text @param {string} [part] what is proposed to go */
export function openRedaction(text, part = '') {
  open = text;
  ours.clear();
  const marked = String(getSelection() ?? '').trim();
  if (text) ours.set('part', part || (marked && text.text?.includes(marked) ? marked : ''));
  redraw();
  if (text) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('f-redact-part')?.focus()));
}

/** @param {string} part empty: all of it */
async function redact(part) {
  if (open && (await act({ type: 'redact', words: open.id, part }, 'redact'))) openRedaction(null);
}

/** A text of the outcome, with what was taken out shown as such. @param {Text | null | undefined} text */
export function shown(text) {
  if (!text) return '';
  if (text.text === null) return t('record.removed');
  return text.text.split('\uFFFC').join(t('record.removed'));
}

/** A text that can be opened for taking something out. @param {Text | null | undefined} text @param {boolean} may */
export const openable = (text, may) =>
  may && text && text.text !== null
    ? html`<button type="button" class="words-button" title=${t('desk.redact.open')} @click=${() => openRedaction(text)}>${shown(text)}</button>`
    : html`${shown(text)}`;

/** The panel stands where the facilitator's eyes are: above the document. */
export function redaction() {
  if (!open || open.text === null) return nothing;
  const part = String(ours.value('part', '')).trim();
  return html`<section class="redaction" aria-labelledby="redact-title" @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === 'Escape') openRedaction(null); }}>
    <h3 id="redact-title">${t('desk.redact.title')}</h3>
    <p>${t('desk.quoted', { text: shown(open) })}</p>
    ${field(ours, 'part', t('desk.redact.part'), '', { hint: t('desk.redact.hint') })}
    <div class="buttons">
      ${button(t('desk.redact.some'), null, () => redact(part), { off: !part || !open.text.includes(part), place: 'redact' })}
      ${button(t('desk.redact.all'), null, () => redact(''), { place: 'redact' })}
      ${button(t('desk.cancel'), null, () => openRedaction(null), { quiet: true })}
    </div>
    ${note('redact')}
  </section>`;
}
