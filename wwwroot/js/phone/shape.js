// Shape: the results, then the step as it is being written.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { fold, mineFold } from './fold.js';
import { offers, ownerAsked, suggest } from './owner.js';
import { results } from './results.js';
import { limits, stepSlip } from './stepslip.js';

export function shape() {
  const { step } = board.rows;
  const written = step && step.what;
  return {
    body: html`
      ${written ? html`
        <h1>${t('step.title')}</h1>
        ${stepSlip()}
        ${limits()}
        ${ownerAsked()}
        ${step.owner && step.owner.state !== 'none' ? nothing : html`<p class="hint">${t('step.noOwner')}</p>`}
        ${wordings(step.offers)}
        <div class="stack">${offers()}${suggest()}</div>
        ${tag()}
        ${fold('results', t('results.title'), results)}`
      : html`${results()}${step ? html`${wordings(step.offers)}<div class="stack">${suggest()}</div>` : nothing}${tag()}`}
      ${mineFold()}`,
  };
}

/** What people suggested, without authors. @param {string[] | undefined} list */
export function wordings(list) {
  if (!list || !list.length) return nothing;
  return html`<section><h2>${t('step.offers')}</h2>${list.map(text => html`<p class="asked"><q>${text}</q></p>`)}</section>`;
}

/** The figures by which a person can say aloud "that is me", and only then. */
export const tag = () => html`<p class="hint">${t('step.tag', { tag: board.yours.me.tag })}</p>`;
