// Fields and their button: too short waits, too long is said, what looks like a person is asked about once and never blocked.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { announce } from './announce.js';
import { draft, setDraft } from './drafts.js';
import { field, focusField, lengthOf } from './field.js';
import { suspicions } from './suspicions.js';
import { redraw } from './ui.js';

/**
 * @typedef {{name: string, label: string, min?: number, max?: number, lines?: number, placeholder?: string, labelShown?: boolean, cut?: number}} Field
 * @typedef {{fields: Field[], button: string, icon?: string, main?: boolean, mayHoldNames?: boolean, between?: any, after?: any,
 *   onSend: (texts: string[], drafts: Record<string, string>) => void, onEmpty?: () => boolean, onCancel?: () => void}} Composer
 * `onEmpty`: a tap with nothing written; true if that was answered
 */

/** @type {Map<string, string>} by first field, the text that was asked about */
const askedAbout = new Map();

/** @param {Composer} c */
export function composer(c) {
  const asked = askedAbout.has(c.fields[0].name) && askedAbout.get(c.fields[0].name) === textOf(c);
  return html`
    <div class="composer">
      ${c.fields.map(f => field(f))}
      ${c.between || nothing}
      ${asked ? question(c) : html`
        <div class="row">
          <button type="button" class=${'button grow' + (c.main === false ? ' tall' : ' main')} @click=${() => tap(c)}>${icon(c.icon || 'send')} ${c.button}</button>
          ${c.onCancel ? html`<button type="button" class="button tall" @click=${c.onCancel}>${t('phone.cancel')}</button>` : nothing}
        </div>`}
      ${c.after || nothing}
    </div>`;
}

/** @param {Composer} c */
const textOf = c => c.fields.map(f => draft(f.name)).join('\n');

/** @param {Composer} c */
function question(c) {
  const { workshop } = board.rows;
  const found = suspicions(textOf(c), [workshop.title, workshop.lab.name]);
  return html`
    <div class="ask-first">
      <p>${t('write.nameWarning')}</p>
      <p class="found">${found.map(f => html`<q>${f.text}</q> `)}</p>
      <div class="row">
        <button type="button" class="button main grow" @click=${() => { askedAbout.delete(c.fields[0].name); redraw(); focusField(c.fields[0].name); }}>${icon('edit')} ${t('write.fix')}</button>
        <button type="button" class="button tall" @click=${() => send(c)}>${t('write.sendAnyway')}</button>
      </div>
    </div>`;
}

/** @param {Composer} c */
function tap(c) {
  const wrong = c.fields.find(f => lengthOf(draft(f.name)) > (f.max || 280) || lengthOf(draft(f.name)) < (f.min === undefined ? 1 : f.min));
  if (wrong && !textOf(c).trim() && c.onEmpty && c.onEmpty()) return;
  if (wrong) return focusField(wrong.name);
  const { workshop } = board.rows;
  if (!c.mayHoldNames && suspicions(textOf(c), [workshop.title, workshop.lab.name]).length) {
    askedAbout.set(c.fields[0].name, textOf(c));
    announce(t('write.nameWarning'));
    return redraw();
  }
  send(c);
}

/** @param {Composer} c */
function send(c) {
  const texts = c.fields.map(f => draft(f.name).trim());
  /** @type {Record<string, string>} */
  const drafts = {};
  c.fields.forEach((f, n) => { if (texts[n]) drafts[f.name] = texts[n]; });
  askedAbout.delete(c.fields[0].name);
  for (const f of c.fields) setDraft(f.name, '');
  c.onSend(texts, drafts);
}
