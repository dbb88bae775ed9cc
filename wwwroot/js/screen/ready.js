// Ready: the question of the round, what may be decided today, and without whom nothing is agreed. Page 2 is the way in.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { frame } from './frame.js';
import { lobby } from './lobby.js';
import { names } from './voices.js';

/** @param {import('../room/types.js').Rows} rows @returns {import('./frame.js').Page[]} */
export function ready(rows) {
  const required = requiredOf(rows);
  return [() => frame({
    kind: 'ready',
    head: html`<p class="eyebrow">${t('screen.round', { n: rows.round.no })}</p>`,
    body: html`<h1 class="fit" data-fit="10.4">${prose(rows.round.question)}</h1>`,
    foot: html`<p>${scopeText(rows.workshop.scope)}</p>${required.length ? html`<p>${t('lobby.required', { voices: names(rows, required) })}</p>` : ''}`,
  }, 1, 1), ...lobby(rows)];
}

/** @param {import('../room/types.js').Rows} rows @returns {string[]} */
function requiredOf(rows) {
  if (rows.round.required && rows.round.required.length) return rows.round.required;
  return rows.workshop.voices.filter((/** @type {any} */ v) => v.required).map((/** @type {any} */ v) => v.id);
}

/** @param {any} scope */
function scopeText(scope) {
  if (!scope) return '';
  if (scope.kind === 'advise') return t('scope.advise', { who: scope.who, date: dateText(scope.date) });
  return scope.kind === 'collect' ? t('scope.collect') : t('scope.decide');
}
