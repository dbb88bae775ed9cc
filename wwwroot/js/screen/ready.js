// Ready: the question of the round, what may be decided today, and without whom nothing is agreed. Page 2 is the way in.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { waitingStep } from './continues.js';
import { frame } from './frame.js';
import { lobby } from './lobby.js';
import { names } from './voices.js';

/** @param {import('../room/types.js').Rows} rows @returns {import('./frame.js').Page[]} */
export function ready(rows) {
  const required = requiredOf(rows);
  return [() => frame({
    kind: 'ready',
    head: roundNumber(rows.round),
    body: rows.round.continues ? html`<p class="asks">${prose(rows.round.question)}</p>${waitingStep(rows)}`
      : html`<h1 class="fit" data-fit="10.4">${prose(rows.round.question)}</h1>`,
    foot: rows.round.continues ? html`<p>${t('later.today')}</p>`
      : html`<p>${scopeText(rows.workshop.scope)}</p>${required.length ? html`<p>${t('lobby.required', { voices: names(rows, required) })}</p>` : ''}`,
  }, 1, 1), ...lobby(rows)];
}

/** @param {import('../room/types.js').Rows} rows @returns {string[]} */
function requiredOf(rows) {
  if (rows.round.required && rows.round.required.length) return rows.round.required;
  return rows.workshop.voices.filter((/** @type {any} */ v) => v.required).map((/** @type {any} */ v) => v.id);
}

/** A practice round has no number. @param {any} round */
function roundNumber(round) {
  return round.practice ? '' : html`<p class="eyebrow">${t('screen.round', { n: round.number || round.no })}</p>`;
}

/** @param {any} scope */
function scopeText(scope) {
  if (!scope) return '';
  if (scope.kind === 'advise') return t('scope.advise', { who: scope.who, date: dateText(scope.date) });
  return scope.kind === 'collect' ? t('scope.collect') : t('scope.decide');
}
