// Review and Done: what will be saved, then what was saved and where it can be read.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { mineIfNeeded } from './mine.js';
import { suggestQuestion } from './later.js';
import { outcomeView } from './outcome.js';
import { stepSlip } from './stepslip.js';
import { redraw } from './ui.js';

export function review() {
  if (board.rows.round.practice) return { body: html`<p class="lead">${t('practice.review')}</p>${board.rows.step && board.rows.step.what ? stepSlip() : nothing}` };
  return { body: html`
    <p class="lead">${t('phone.review')}</p>
    ${outcomeView(board.rows.outcome)}
    ${mineIfNeeded()}` };
}

export function done() {
  const { done: row, outcome, round } = board.rows;
  if (round.practice) return { body: html`<h1>${t('practice.over')}</h1><p class="lead">${t('practice.gone')}</p><p>${t('practice.next')}</p>` };
  return {
    body: html`
      ${outcome ? strip(outcome) : nothing}
      ${outcomeView(outcome)}
      <p class="hint">${t('phone.next')}</p>
      ${suggestQuestion()}`,
    bottom: row && row.address ? html`<a class="button main wide" href=${row.address}>${icon('next')} ${t('phone.read')}</a>` : undefined,
  };
}

/** @type {typeof import('../look/cloth.js') | null} fetched only now: the first load of a phone stays small */
let loom = null;

/** The printed cloth of this outcome; the words below say the same. @param {any} outcome */
function strip(outcome) {
  if (!loom) {
    import('../look/cloth.js').then(module => { loom = module; redraw(); }, () => {});
    return nothing;
  }
  const shapes = (outcome.voices || []).map((/** @type {any} */ v) => v.shape);
  return html`<div class="cloth-strip">${loom.cloth({ columns: 8, rows: 1, shapes, dye: loom.dyeOf(outcome.kind) })}</div>`;
}
