// The voices of this workshop by id: their stamp and their name.
import { html } from '../../lib/lit-html/lit-html.js';
import { stamp, voiceName } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';

/** @typedef {import('../room/types.js').Voice} Voice */

/** @returns {Voice[]} */
export const voices = () => (board.rows.workshop && board.rows.workshop.voices) || [];

/** @param {string} id a voice, or `others` @returns {string} */
export function nameOf(id) {
  const voice = voices().find(v => v.id === id);
  return voice ? voiceName(voice) : id === 'others' ? t('results.others') : id;
}

/** @param {string | null} id a voice, `others`, or null for no voice */
export function shapeOf(id) {
  const voice = voices().find(v => v.id === id);
  return voice ? voice.shape : id === 'others' ? 'hexagon' : 'bar';
}

/** @param {string | null} id */
export const stampOf = id => stamp(shapeOf(id));

/** "Družine, Mladi" @param {string[] | null | undefined} ids */
export const namesOf = ids => (ids || []).map(nameOf).join(', ');

/** A line of stamps with their names. @param {string[]} ids */
export const voiceLine = ids => html`<span class="voices">${ids.map(id =>
  html`<span class="voice">${stampOf(id)}<span>${nameOf(id)}</span></span>`)}</span>`;
