// Review: the outcome page by page, as it will be saved; the same words that will stand in the record.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { answers } from './answers.js';
import { cardPages, drawCards, wallCard } from './cards.js';
import { kindText, savedCard, savedStep, textOf, voicesOf } from './document.js';
import { frame } from './frame.js';
import { resultPages } from './results.js';
import { stepBodies } from './step.js';
import { group, legend, names } from './voices.js';

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./frame.js').Page} Page */

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function review(rows, ratio) {
  if (rows.round.practice) return practised(rows, ratio);
  const outcome = rows.outcome;
  if (!outcome) return [];
  const ideas = outcome.ideas.map(savedCard);
  const results = { votes: outcome.votes, taken: null };
  return [
    whole(rows, outcome),
    ...outcome.steps.flatMap((/** @type {any} */ step) => savedStepPages(rows, step, ratio)),
    ...reservationPages(outcome, rows, ratio),
    ...resultPages(rows, ratio, results, id => ideas.find((/** @type {any} */ idea) => idea.id === id)),
    ...textPages(t('listen.title'), ideas.map(wallCard), ratio),
    ...textPages(t('screen.notes'), [outcome.learned, outcome.mattered].filter(Boolean).map(asCard), ratio),
    ...textPages(t('screen.forLater'), [...outcome.parked, ...outcome.questionsForLater].map(asCard), ratio),
  ];
}

/** A practice round has no record; the wall shows where one would stand. @param {Rows} rows @param {number} ratio @returns {Page[]} */
function practised(rows, ratio) {
  return [(no, of) => frame({ kind: 'ready', body: html`<h1 class="fit" data-fit="10.4">${t('screen.recordWould')}</h1>` }, no, of),
    ...(rows.step && rows.step.what ? stepBodies(rows.step, ratio).map(body => /** @type {Page} */ ((no, of) => frame({ kind: 'steps', head: html`<h1>${t('step.title')}</h1>`, body }, no, of))) : [])];
}

/** @param {Rows} rows @param {any} outcome @returns {Page} */
function whole(rows, outcome) {
  return (no, of) => frame({
    kind: 'ready',
    head: html`<p class="eyebrow">${t('screen.willBeSaved')}</p><p class="sub">${textOf(outcome.question)}</p>`,
    body: html`<h1 class="fit" data-fit="10.4">${prose(kindText(outcome.kind, names(rows, outcome.waitsFor)))}</h1>`,
    foot: html`<p class="label">${t('screen.inRoom')}</p>${legend(voicesOf(outcome))}`,
  }, no, of);
}

/** @param {Rows} rows @param {any} step @param {number} ratio @returns {Page[]} */
function savedStepPages(rows, step, ratio) {
  const title = step.verdict && step.verdict !== 'notYet' ? kindText(step.verdict, names(rows, step.waitsFor)) : t('screen.stepNotAgreed');
  const pages = stepBodies(savedStep(step), ratio).map(body => /** @type {Page} */ ((no, of) => frame({ kind: 'steps', head: html`<h1>${title}</h1>`, body }, no, of)));
  if (!step.answers) return pages;
  return [...pages, (no, of) => frame({ kind: 'verdict', head: html`<h1>${t('screen.answers')}</h1><p class="sub">${textOf(step.what)}</p>`, body: answers(step.answers) }, no, of)];
}

/** Reservations and worries, word for word, without author. @param {any} outcome @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function reservationPages(outcome, rows, ratio) {
  const cards = outcome.steps.flatMap((/** @type {any} */ step) => step.reservations).map((/** @type {any} */ each, /** @type {number} */ n) => ({
    id: 'r' + n, paragraphs: [textOf(each.text), textOf(each.help)].filter(Boolean), marks: each.voice ? [group(rows, each.voice)] : [],
    words: each.kind === 'lifted' ? [t('screen.solved')] : [],
  })).filter((/** @type {any} */ card) => card.paragraphs.length);
  return textPages(t('screen.reservations'), cards, ratio);
}

/** @param {string} title @param {import('./cards.js').WallCard[]} cards @param {number} ratio @returns {Page[]} */
export function textPages(title, cards, ratio) {
  return cardPages(cards, ratio).map(page => (no, of) => frame({ kind: 'cards', head: html`<h1 class="question">${title}</h1>`, body: drawCards(page) }, no, of));
}

/** @param {any} words @param {number} n */
export function asCard(words, n) {
  return { id: 'n' + n, paragraphs: [textOf(words)] };
}
