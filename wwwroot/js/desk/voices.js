// Voices as people read them: a stamp and a name.
import { html } from '../../lib/lit-html/lit-html.js';
import { stamp as drawn } from '../look/stamp.js';
import { inLanguage, t } from '../room/words.js';
import { workshop } from './rows.js';

/** The block-print stamps in the lab's order; the first free one goes to a new voice. */
export const SHAPES = ['petals', 'triangle', 'bridge', 'square', 'cross', 'bowl', 'gables', 'diamond'];

/** @param {string | null} id a voice, `others`, or null for a seat that would rather not say */
export function voiceName(id) {
  if (id === null) return t('join.voiceSkip');
  if (id === 'others') return t('results.others');
  const voice = workshop().voices.find((v) => v.id === id);
  return voice ? inLanguage(voice.names) : t('results.others');
}

/** @param {string[]} ids */
export const voiceNames = (ids) => ids.map(voiceName).join(', ');

/** @param {string | null} id */
export function shapeOf(id) {
  if (id === null) return 'bar';
  return workshop().voices.find((v) => v.id === id)?.shape ?? 'hexagon';
}

/** A stamp: filled for who is here, an outline for who is missing. @param {string} shape @param {boolean} [here] */
export const stamp = (shape, here = true) => drawn(shape, !here);

/** Stamp and name on one line. @param {string | null} id @param {boolean} [here] */
export const voice = (id, here = true) =>
  html`<span class="voice">${stamp(shapeOf(id), here)}<span>${voiceName(id)}</span></span>`;
