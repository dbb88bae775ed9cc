// The five answers with the totals of the whole room, always in the same order.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { answerMark } from '../look/stamp.js';

/** @param {Record<string, number> | null | undefined} counts */
export function answers(counts) {
  if (!counts) return '';
  const rows = [
    ['agree', t('check.agree')], ['enough', t('check.enough')], ['aside', t('check.aside')], ['worry', t('check.worry')],
    ['skip', t('screen.skipped')],
  ];
  return html`<ul class="answers">${rows.map(([kind, word]) => html`<li>${answerMark(kind)}<span>${word}</span><strong>${counts[kind] || 0}</strong></li>`)}
    ${counts.none ? html`<li class="none"><span>${t('screen.noAnswer')}</span><strong>${counts.none}</strong></li>` : ''}</ul>`;
}
