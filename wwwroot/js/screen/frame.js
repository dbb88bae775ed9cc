// The frame of every page on the wall: a heading, one thing, a foot; and where it is among its pages.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { headLine, linesOf } from './lines.js';

/**
 * @typedef {(no: number, of: number) => unknown} Page draws itself, knowing it is page `no` (from 1) of `of`
 * @typedef {import('../room/types.js').Rows} Rows
 */

/** @param {{kind: string, head?: unknown, body: unknown, foot?: unknown, right?: unknown}} parts @param {number} no @param {number} of */
export function frame({ kind, head, body, foot, right }, no, of) {
  const page = of > 1 ? html`<span class="page-no">${t('screen.page', { n: no, m: of })}</span>` : '';
  const below = foot || right || page;
  return html`<div class="frame ${kind}">${head ? html`<header class="head">${head}</header>` : ''}
    <div class="body">${body}</div>
    ${below ? html`<footer class="foot"><div class="left">${foot || ''}</div><div class="right">${right || ''}${page}</div></footer>` : ''}</div>`;
}

/** Pages that count among themselves only. @param {Page[]} pages @returns {Page[]} */
export function counted(pages) {
  return pages.map((page, n) => () => page(n + 1, pages.length));
}

/**
 * The question of the round, or the name of the page where the question would take the room of what people wrote.
 * @param {Rows} rows @param {string} instead @param {number} ratio @param {number} [lines] that the question may take
 */
export function questionOr(rows, instead, ratio, lines = 1) {
  const question = rows.round.question;
  return html`<h1 class="question">${linesOf(question, headLine(ratio)) <= lines ? question : instead}</h1>`;
}
