// Fields of a form: a label, the field, and what is left of the allowed length.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { dateText, t } from '../room/words.js';

/** @typedef {import('./form.js').Form} Form */

/** @param {Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/**
 * @param {Form} form @param {string} name @param {string} label @param {string | null} saved
 * @param {{most?: number, rows?: number, hint?: string, type?: string, enter?: () => void}} [how]
 */
export function field(form, name, label, saved, how = {}) {
  const value = form.value(name, saved ?? '') ?? '';
  const id = `f-${form.name}-${name}`;
  const left = how.most ? how.most - value.length : null;
  const say = how.hint ? `${id}-hint` : nothing;
  /** @param {Event} event */
  const input = (event) => form.set(name, typed(event));
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    if (event.key === 'Enter' && how.enter) how.enter();
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${how.hint ? html`<p class="hint" id=${say}>${how.hint}</p>` : nothing}
    ${how.rows
      ? html`<textarea id=${id} rows=${how.rows} maxlength=${how.most ?? nothing} aria-describedby=${say} .value=${live(value)} @input=${input}></textarea>`
      : html`<input id=${id} type=${how.type ?? 'text'} maxlength=${how.most ?? nothing} aria-describedby=${say} autocomplete="off" .value=${live(value)} @input=${input} @keydown=${keys} />`}
    ${how.type === 'date' && value ? html`<p class="hint">${dateText(value)}</p>` : nothing}
    ${left !== null && how.most && left <= Math.min(60, how.most / 4) ? html`<p class="left">${t('desk.left', { n: left })}</p>` : nothing}
  </div>`;
}

/**
 * A choice of one, as a list that drops down.
 * @param {Form} form @param {string} name @param {string} label @param {string | null} saved @param {[string, string][]} options value and words
 */
export function choice(form, name, label, saved, options) {
  const value = form.value(name, saved ?? '') ?? '';
  const id = `f-${form.name}-${name}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} .value=${live(value)} @change=${(/** @type {Event} */ e) => form.set(name, typed(e))}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>
  </div>`;
}

/** A box to tick. @param {string} label @param {boolean} on @param {(on: boolean) => void} turn @param {string} [says] */
export const tick = (label, on, turn, says) =>
  html`<label class="tick">
    <input
      type="checkbox"
      aria-label=${says ?? nothing}
      .checked=${live(on)}
      @change=${(/** @type {Event} */ e) => turn(/** @type {HTMLInputElement} */ (e.target).checked)}
    /><span>${label}</span>
  </label>`;

/**
 * A choice of one where each needs a sentence: everything can be read before anything is pressed.
 * @param {Form} form @param {string} name @param {string} legend @param {string} saved @param {[string, string, string][]} options value, words and what it is for
 */
export function oneOf(form, name, legend, saved, options) {
  const value = form.value(name, saved);
  const group = `f-${form.name}-${name}`;
  return html`<fieldset class="field one-of">
    <legend>${legend}</legend>
    ${options.map(
      ([key, words, hint]) => html`<label class="tick">
        <input type="radio" name=${group} .checked=${live(key === value)} @change=${() => form.set(name, key)} />
        <span><b>${words}</b><span class="hint">${hint}</span></span>
      </label>`,
    )}
  </fieldset>`;
}
