// The step as the room reads it: the sentence large, a seam, then who, by when and how it will show.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { step } from './rows.js';
import { levelText, togetherText } from './step-words.js';

export function stepCard() {
  const it = step();
  if (!it) return nothing;
  /** @param {string} label @param {string | null | undefined} text */
  const line = (label, text) => (text ? html`<div><dt>${label}</dt><dd>${text}</dd></div>` : nothing);
  return html`<article class="slip slip-2 strong step-card">
    <p class="what">${it.what}</p>
    <hr class="seam" />
    <dl>
      ${line(t('step.who'), it.owner.wording)} ${line(t('step.when'), dateText(it.byWhen))} ${line(t('step.sign'), it.sign)}
      ${line(t('step.families'), it.families)} ${line(t('desk.step.support'), it.support)} ${line(t('desk.step.addressee'), it.addressee)}
      ${line(t('desk.owner.helpers'), it.helpers.join(', '))}
      ${line(t('desk.step.together'), togetherText(it.together))} ${line(t('desk.step.level'), levelText(it.level))}
    </dl>
  </article>`;
}
