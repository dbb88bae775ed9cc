// The voices of a workshop: which are needed, which speak from lived experience, and own names in both languages.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { inLanguage, t } from '../room/words.js';
import { button } from './button.js';
import { field, tick } from './field.js';
import { form } from './form.js';
import { SHAPES, stamp } from './voices.js';

/** @typedef {import('./rows.js').Voice} Voice @typedef {import('./form.js').Form} Form */

/** Voices taken out on this desk, to be put back without typing. @type {Voice[]} */
let takenOut = [];

/** A name as an id: 2 to 20 small letters and figures, never twice. @param {string} name @param {Voice[]} voices */
export function newId(name, voices) {
  const plain = name.toLowerCase().normalize('NFD').replace(/[^a-z0-9]/g, '').slice(0, 20);
  const stem = plain.length < 2 ? `voice${plain}` : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}${n}`;
    if (!voices.some((voice) => voice.id === id)) return id;
  }
}

/** @param {Voice[]} voices */
export const freeShape = (voices) => SHAPES.find((shape) => !voices.some((voice) => voice.shape === shape)) ?? SHAPES[voices.length % SHAPES.length];

/** @param {Form} ours the form of the workshop @param {Voice[]} saved */
export function voiceEditor(ours, saved) {
  /** @type {Voice[]} */
  const voices = ours.value('voices', saved);
  /** @param {Voice[]} next */
  const set = (next) => ours.set('voices', next);
  /** @param {string} id @param {Partial<Voice>} change */
  const change = (id, change) => set(voices.map((voice) => (voice.id === id ? { ...voice, ...change } : voice)));
  const back = takenOut.filter((gone) => !voices.some((voice) => voice.id === gone.id));
  return html`<section aria-labelledby="d-voices">
    <h2 id="d-voices">${t('desk.voices.title')}</h2>
    <p class="hint">${t('desk.voices.neutral')}</p>
    <ul class="voice-rows">
      ${voices.map((voice) => row(voice, change, () => {
        takenOut = [...takenOut.filter((gone) => gone.id !== voice.id), voice];
        set(voices.filter((one) => one.id !== voice.id));
      }))}
    </ul>
    ${back.length
      ? html`<div class="buttons">${back.map((voice) => button(t('desk.voices.back', { name: inLanguage(voice.names) }), 'plus', () => set([...voices, voice])))}</div>`
      : nothing}
    ${newVoice(voices, (voice) => set([...voices, voice]))}
  </section>`;
}

/** @param {Voice} voice @param {(id: string, change: Partial<Voice>) => void} change @param {() => void} remove */
function row(voice, change, remove) {
  const name = inLanguage(voice.names);
  /** @param {string} language @param {string} says */
  const nameField = (language, says) => html`<input
    aria-label=${t('desk.voices.nameOf', { name, language: says })}
    maxlength="40"
    .value=${live(voice.names[language] ?? '')}
    @input=${(/** @type {Event} */ e) => change(voice.id, { names: { ...voice.names, [language]: /** @type {HTMLInputElement} */ (e.target).value } })}
  />`;
  return html`<li>
    ${stamp(voice.shape)} ${nameField('sl', t('desk.language.sl'))} ${nameField('en', t('desk.language.en'))}
    <span class="ticks">
      ${tick(t('desk.voices.required'), voice.required, (on) => change(voice.id, { required: on }), t('desk.voices.requiredOf', { name }))}
      ${tick(t('desk.voices.lived'), voice.lived, (on) => change(voice.id, { lived: on }), t('desk.voices.livedOf', { name }))}
    </span>
    ${button(t('desk.voices.remove'), null, remove, { quiet: true, says: t('desk.voices.removeOf', { name }) })}
  </li>`;
}

/**
 * The fields for one more voice; also used when the doors are open, where voices can only be added.
 * @param {Voice[]} voices @param {(voice: Voice) => void | Promise<boolean>} add
 */
export function newVoice(voices, add) {
  const ours = form('newVoice');
  const sl = String(ours.value('sl', '')).trim();
  const en = String(ours.value('en', '')).trim();
  const press = async () => {
    const done = await add({ id: newId(en || sl, voices), names: { sl, en }, shape: freeShape(voices), required: false, lived: ours.value('lived', false) });
    if (done !== false) ours.clear();
  };
  return html`<details class="new-voice">
    <summary>${t('desk.voices.add')}</summary>
    <p class="hint">${t('desk.voices.neutral')}</p>
    <div class="pair">
      ${field(ours, 'sl', t('desk.voices.sl'), '', { most: 40 })} ${field(ours, 'en', t('desk.voices.en'), '', { most: 40 })}
    </div>
    ${tick(t('desk.voices.lived'), ours.value('lived', false), (on) => ours.set('lived', on))}
    ${button(t('desk.voices.addIt'), 'plus', press, { off: !sl || !en, place: 'addVoice' })}
  </details>`;
}
