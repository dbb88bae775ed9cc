// What the last check gave, in plain sentences.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { reasonText } from '../look/reasons.js';
import { answerMark } from '../look/stamp.js';
import { t } from '../room/words.js';
import { waitedFor } from './continues.js';
import { nameOf } from './voices.js';

/** What has been settled since is not said any more. @param {import('../room/types.js').Verdict | undefined} verdict @param {boolean} worryOpen */
export function reasons(verdict, worryOpen) {
  const still = verdict ? verdict.reasons.filter(r => r.code !== 'openWorry' || worryOpen) : [];
  if (!verdict || !still.length) return nothing;
  const { agree, enough, aside, worry, skip } = verdict.counts || {};
  return html`
    <section>
      <h2>${t('record.whyNotYet')}</h2>
      <ul class="reasons">${still.map(r => html`<li>${reasonText(r, nameOf)}</li>`)}</ul>
      ${skip && !(agree + enough + aside + worry) ? html`<p>${t('verdict.allSkipped')}</p>` : nothing}
    </section>`;
}

/** @param {string} kind @param {string[]} waitsFor */
export function kindText(kind, waitsFor) {
  if (kind === 'agreed') return t('outcome.agreed');
  if (kind === 'agreedWithReservations') return t('outcome.reservations');
  if (kind === 'notYet') return t('outcome.notAgreed');
  if (kind === 'provisional') return t('outcome.provisional', { voices: waitedFor(waitsFor) });
  return kind === 'notAgreed' ? t('outcome.notAgreed') : t('outcome.notFinished');
}

/** The five counts of the whole room. @param {Record<string, number> | null | undefined} counts */
export function counts(counts) {
  if (!counts) return nothing;
  return html`<ul class="counts">
    <li>${answerMark('agree')}<span>${t('check.agree')}</span><strong>${counts.agree}</strong></li>
    <li>${answerMark('enough')}<span>${t('check.enough')}</span><strong>${counts.enough}</strong></li>
    <li>${answerMark('aside')}<span>${t('check.aside')}</span><strong>${counts.aside}</strong></li>
    <li>${answerMark('worry')}<span>${t('check.worry')}</span><strong>${counts.worry}</strong></li>
    <li>${answerMark('skip')}<span>${t('check.skip')}</span><strong>${counts.skip}</strong></li>
  </ul>`;
}
