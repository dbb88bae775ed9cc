// Done: what was agreed, over the printed cloth. Not agreed and not finished get the same wall, the cloth still white.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { cloth, dyeOf } from '../look/cloth.js';
import { prose } from '../look/prose.js';
import { kindText, textOf, voicesOf } from './document.js';
import { frame } from './frame.js';
import { reservationPages } from './review.js';
import { group, marked, names } from './voices.js';

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./frame.js').Page} Page */

const agreedKinds = ['agreed', 'agreedWithReservations', 'provisional'];

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function done(rows, ratio) {
  if (rows.round.practice) return [practised()];
  const outcome = rows.outcome;
  if (!outcome) return [];
  const agreed = outcome.steps.filter((/** @type {any} */ step) => agreedKinds.includes(step.verdict));
  if (!agreed.length) return [notAgreed(rows, outcome), ...reservationPages(outcome, rows, ratio)];
  return [...agreed.map((/** @type {any} */ step) => agreedPage(rows, outcome, step)), ...reservationPages(outcome, rows, ratio)];
}

/** A practice round ends without an outcome. @returns {Page} */
function practised() {
  return () => frame({ kind: 'ready', body: html`<h1 class="fit" data-fit="10.4">${t('practice.over')}</h1>`, foot: html`<p>${t('practice.gone')}</p>` }, 1, 1);
}

/** @param {Rows} rows @param {any} outcome @param {any} step @returns {Page} */
function agreedPage(rows, outcome, step) {
  return () => html`<div class="frame done">
    ${edge(outcome, step.verdict)}
    <div class="told fit" data-fit="10.7"><i class="notch"></i>
      <h1 class="kind">${kindText(step.verdict, '')}</h1>
      <p class="what">${prose(textOf(step.what))}</p>
      <div class="care">${step.owner ? html`<p class="field"><span class="label">${t('screen.takesCare')}</span><span class="value">${textOf(step.owner)}</span></p>` : ''}
        ${step.byWhen ? html`<p class="field"><span class="label">${t('screen.by')}</span><span class="value">${dateText(step.byWhen)}</span></p>` : ''}</div>
      ${step.verdict === 'provisional' ? waiting(rows, step.waitsFor) : ''}
      ${inRoom(outcome)}</div></div>`;
}

/** Agreed for now: the voices it waits for, their stamps not yet filled. @param {Rows} rows @param {string[]} voices */
function waiting(rows, voices) {
  return html`<div class="in-room awaited"><p class="label">${t('screen.waitsFor')}</p>
    <p class="legend">${voices.length ? voices.map(id => html`${marked(group(rows, id), true)} `) : html`<strong>${t('later.anotherVoice')}</strong>`}</p></div>`;
}

/** @param {Rows} rows @param {any} outcome @returns {Page} */
function notAgreed(rows, outcome) {
  return () => html`<div class="frame done">
    ${edge(outcome, outcome.kind)}
    <div class="told fit" data-fit="10.7"><i class="notch"></i>
      <h1 class="kind">${textOf(outcome.question)}</h1>
      <p class="what">${sentences(kindText(outcome.kind, names(rows, outcome.waitsFor)))}</p>
      ${inRoom(outcome)}</div></div>`;
}

/** Each sentence on a line of its own, calmly. @param {string} text */
function sentences(text) {
  return (text.match(/[^.!?]+[.!?]?\s*/g) || []).map(sentence => html`<span class="sentence">${prose(sentence)}</span>`);
}

/** @param {any} outcome */
function inRoom(outcome) {
  const voices = voicesOf(outcome);
  return voices.length ? html`<div class="in-room"><p class="label">${t('screen.inRoom')}</p>
    <p class="legend">${voices.map(voice => html`${marked(voice)} `)}</p></div>` : '';
}

/** From today's low edge to the high one; the honey block is the step, so without one its place stays empty. @param {any} outcome @param {string} kind */
function edge(outcome, kind) {
  const shapes = voicesOf(outcome).map(voice => voice.shape);
  return cloth({ columns: 12, rows: 3, low: 1, step: 7, shapes, dye: dyeOf(kind), open: !agreedKinds.includes(kind), printing: true });
}
