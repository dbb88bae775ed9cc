// The way of a round as small blocks: done solid, now honey, later empty. Phones show five and the word, the desk six with words.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';

/** Repair belongs to the check it repairs; Review and Done are the record. @type {Record<string, number>} */
const place = { ready: -1, write: 0, listen: 1, choose: 2, shape: 3, check: 4, repair: 4, review: 5, done: 6 };

/** @type {Record<string, string>} */
const words = {
  ready: 'phase.ready', write: 'phase.write', listen: 'phase.listen', choose: 'phase.choose', shape: 'phase.shape',
  check: 'phase.check', repair: 'phase.repair', review: 'phase.review', done: 'phase.done',
};

/** @param {string} phase */
export function phaseName(phase) {
  return t(words[phase] || words.ready);
}

/**
 * Five blocks and the word of the phase that is now.
 * @param {string} phase
 */
export function phases(phase) {
  const at = place[phase];
  return html`<p class="phases">${[0, 1, 2, 3, 4].map(n =>
    html`<span class="block ${kind(n, at)}" aria-hidden="true"></span>`)}<span class="word">${phaseName(phase)}</span></p>`;
}

/**
 * Six blocks, each with its word, for the desk.
 * @param {string} phase
 */
export function phaseWay(phase) {
  const at = place[phase];
  const way = ['write', 'listen', 'choose', 'shape', phase === 'repair' ? 'repair' : 'check', 'review'];
  return html`<ol class="phases words">${way.map((name, n) => html`<li class="${kind(n, at)}" aria-current="${n === at ? 'step' : 'false'}">
    <span class="block ${kind(n, at)}" aria-hidden="true"></span>${phaseName(name)}</li>`)}</ol>`;
}

/**
 * @param {number} n
 * @param {number} at
 */
function kind(n, at) {
  return n < at ? 'done' : n === at ? 'now' : '';
}
