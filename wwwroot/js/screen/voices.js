// Voices on the wall: by id, by display group, and as a legend.
import { html } from '../../lib/lit-html/lit-html.js';
import { inLanguage, t } from '../room/words.js';
import { stamp } from '../look/stamp.js';

/** @typedef {import('../room/types.js').Rows} Rows */

/** @param {Rows} rows @param {string} id of a voice, or "others" @returns {{shape: string, name: string}} */
export function group(rows, id) {
  const voice = rows.workshop.voices.find((/** @type {any} */ v) => v.id === id);
  return voice ? { shape: voice.shape, name: inLanguage(voice.names) } : { shape: 'hexagon', name: t('results.others') };
}

/** @param {Rows} rows @param {string[]} ids */
export function names(rows, ids) {
  return ids.map(id => group(rows, id).name).join(', ');
}

/** @param {{shape: string, name: string}} mark @param {boolean} [missing] */
export function marked(mark, missing = false) {
  return html`<span class="voice">${stamp(mark.shape, missing)}<span>${mark.name}</span></span>`;
}

/** @param {{shape: string, name: string}[]} marks */
export function legend(marks) {
  return html`<div class="legend">${marks.map(mark => marked(mark))}</div>`;
}
