// Stamps, icons and pictograms as drawings for lit-html; the shapes themselves stand in the sprite that the page inlines.
import { html, svg } from '../../lib/lit-html/lit-html.js';
import { lang } from '../room/words.js';

/** @typedef {{id: string, names: Record<string, string>, shape: string, required?: boolean, lived?: boolean}} Voice */

/**
 * The stamp of a voice. It is always followed by its word, so it is hidden from screen readers.
 * @param {string} shape petals, triangle … or hexagon (others) or bar (no voice)
 * @param {boolean} [missing] drawn as an outline: nobody brings this voice yet
 */
export function stamp(shape, missing = false) {
  return html`<svg class="stamp stamp-${shape}${missing ? ' outline' : ''}" viewBox="0 0 24 24" aria-hidden="true">${use('shape-' + shape)}</svg>`;
}

/** @param {string} name help, send, ok, wait … : the part after "icon-" */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${use('icon-' + name)}</svg>`;
}

/** @param {string} kind agree, enough, aside, worry, skip: the pictogram of an answer in the check */
export function answerMark(kind) {
  return html`<svg class="answer-mark" viewBox="0 0 48 48" aria-hidden="true">${use('answer-' + kind)}</svg>`;
}

/** @param {boolean} placed a solid disc, or a dashed ring */
export function dotMark(placed) {
  return html`<svg class="answer-mark" viewBox="0 0 48 48" aria-hidden="true">${use(placed ? 'dot-placed' : 'dot-free')}</svg>`;
}

/** The mark of LabHub: three blocks, three voices, one step. */
export function mark() {
  return html`<svg class="mark" viewBox="0 0 64 64" aria-hidden="true">${use('mark')}</svg>`;
}

/**
 * The name of a voice in the language of the page; a lab may have named it in one language only.
 * @param {Voice} voice
 */
export function voiceName(voice) {
  return voice.names[lang()] || Object.values(voice.names)[0] || voice.id;
}

/**
 * Stamp and word of a voice.
 * @param {Voice} voice
 * @param {boolean} [missing]
 */
export function voiceMark(voice, missing = false) {
  return html`<span class="voice">${stamp(voice.shape, missing)}<span>${voiceName(voice)}</span></span>`;
}

/** @param {string} id */
function use(id) {
  return svg`<use href="#${id}"></use>`;
}
