// A step of an earlier workshop that was agreed for now: since when it waits, and for whom. Today it is heard and checked again.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, plain, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { group, marked, names } from './voices.js';

/** @typedef {import('../room/types.js').Rows} Rows */

/** @param {Rows} rows "" where this round does not continue a step */
export function waitsText(rows) {
  const row = rows.round.continues;
  return row ? sentence(row, row.waitsFor.length ? names(rows, row.waitsFor) : t('later.anotherVoice')) : '';
}

/** The step that waits, as the middle of the page of Ready. @param {Rows} rows */
export function waitingStep(rows) {
  const row = rows.round.continues;
  // A voice that is here today has its stamp filled, one that is still missing only an outline.
  return html`<p class="label waits">${row.waitsFor.length ? html`<span>${sentence(row, '').trim()}</span> ${row.waitsFor.map((/** @type {string} */ id) =>
    html`${marked(group(rows, id), !(rows.room && rows.room.here.includes(id)))} `)}` : waitsText(rows)}</p>
    <article class="slip slip-2 waiting-step"><div class="fit said" data-fit="8.4"><p class="title">${prose(plain(row.what))}</p></div></article>`;
}

/** @param {any} row @param {string} voices */
function sentence(row, voices) {
  return row.date ? t('later.waitsSince', { date: dateText(row.date), voices }) : t('later.waits', { voices });
}
