// A step of an earlier workshop that was agreed for now: since when it waits, and for whom.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { dateText, t } from '../room/words.js';
import { namesOf } from './voices.js';

/** Voices that were missing; none named means that too few voices were there. @param {string[]} ids */
export const waitedFor = ids => (ids.length ? namesOf(ids) : t('later.anotherVoice'));

/** @param {{withStep?: boolean}} [how] */
export function continues({ withStep = false } = {}) {
  const row = board.rows.round && board.rows.round.continues;
  if (!row) return nothing;
  const voices = waitedFor(row.waitsFor || []);
  return html`
    <p><strong>${row.date ? t('later.waitsSince', { date: dateText(row.date), voices }) : t('later.waits', { voices })}</strong></p>
    ${withStep ? html`<div class="slip step slip-3"><p class="step-what">${row.what}</p></div><p>${t('later.today')}</p>` : nothing}`;
}
