// What is being typed, kept per field through reload and change of phase, until it is sent or thrown away.
import { keep, kept, keptNames } from '../room/storage.js';
import { redraw } from './ui.js';

/** @type {Set<string>} the fields on screen in the drawing of this moment */
const onScreen = new Set();

/** @param {string} field @returns {string} */
export const draft = field => kept('draft:' + field) || '';

/** @param {string} field @param {string} text */
export function setDraft(field, text) {
  keep('draft:' + field, text);
  redraw();
}

export const beginDrawing = () => onScreen.clear();

/** @param {string} field */
export const isShown = field => onScreen.add(field);

/** @param {string} field */
export const wasShown = field => onScreen.has(field);

/** Drafts whose field is not on this screen: they are shown as kept, so that nothing typed is ever out of sight. */
export const hiddenDrafts = () => keptNames('draft:').map(n => n.slice(6)).filter(f => !onScreen.has(f) && draft(f).trim() !== '').sort();

/** Is anything half written, on screen or not? */
export const hasDrafts = () => keptNames('draft:').some(n => draft(n.slice(6)).trim() !== '');
