// Review and Done: what will be saved, then what was saved and where it can be read.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { cloth, dyeOf } from '../look/cloth.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { mineIfNeeded } from './fold.js';
import { outcomeView } from './outcome.js';
import { suggestQuestion } from './later.js';

export function review() {
  return { body: html`
    <p class="lead">${t('phone.review')}</p>
    ${outcomeView(board.rows.outcome)}
    ${mineIfNeeded()}` };
}

export function done() {
  const { done: row, outcome } = board.rows;
  return {
    body: html`
      ${outcome ? html`<div class="cloth-strip">${cloth({ columns: 8, rows: 1, shapes: (outcome.voices || []).map((/** @type {any} */ v) => v.shape), dye: dyeOf(outcome.kind) })}</div>` : nothing}
      ${outcomeView(outcome)}
      <p class="hint">${t('phone.next')}</p>
      ${suggestQuestion()}`,
    bottom: row && row.address ? html`<a class="button main wide" href=${row.address}>${icon('next')} ${t('phone.read')}</a>` : undefined,
  };
}
