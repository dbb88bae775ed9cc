// Shape: the results, then the step as it is being written.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { card } from './card.js';
import { continues } from './continues.js';
import { familyDraft } from './family.js';
import { fold } from './fold.js';
import { mineFold } from './mine.js';
import { isAsked, offers, ownerAsked, suggest } from './owner.js';
import { results } from './results.js';
import { limits, stepSlip } from './stepslip.js';

export function shape() {
  const { step } = board.rows;
  const written = step && step.what;
  const chosen = Boolean(board.rows.results && board.rows.results.votes.length);
  return {
    body: html`
      ${written ? html`
        <h1>${t('step.title')}</h1>
        ${continues()}
        ${stepSlip()}
        ${limits()}
        ${ownerAsked()}
        ${isAsked() ? nothing : actions()}
        ${chosen ? fold('results', t('results.title'), results) : nothing}`
      : html`${chosen ? results() : onlyCard()}${step ? html`${wordings(step.offers)}${familyDraft()}${board.yours.me.reads ? nothing : html`<div class="stack">${suggest()}</div>`}` : nothing}`}
      ${mineFold()}`,
  };
}

/** With one card there was nothing to choose (E31): the step grows from it. */
function onlyCard() {
  const { results: row } = board.rows;
  const one = row && row.taken && board.rows['card:' + row.taken.card];
  return html`<h1>${t('step.what')}</h1>${one ? html`<div class="slip slip-1">${card(one)}</div>` : nothing}`;
}

/** What this person can do with the step; with nobody to take care of it yet, also the figures by which they can be asked. */
export function actions() {
  const { step } = board.rows;
  const taken = step.owner && step.owner.state !== 'none';
  if (board.yours.me.reads) return wordings(step.offers);
  return html`
    ${taken ? nothing : html`<p class="hint">${t('step.noOwner')}</p>`}
    ${wordings(step.offers)}
    ${familyDraft()}
    <div class="stack">${offers()}${suggest()}</div>
    ${taken ? nothing : html`<p class="hint">${t('step.tag', { tag: board.yours.me.tag })}</p>`}`;
}

/** What people suggested, without authors. @param {string[] | undefined} list */
function wordings(list) {
  if (!list || !list.length) return nothing;
  return html`<section><h2>${t('step.offers')}</h2>${list.map(text => html`<p class="asked"><q>${text}</q></p>`)}</section>`;
}
