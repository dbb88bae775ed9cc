// What matters to us, by dots: by voices or in totals, never both; advice, not a decision. By weighing: ground.js.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { card as cardText } from './card.js';
import { weighed } from './ground.js';
import { nameOf, stampOf } from './voices.js';

/** @typedef {import('../room/types.js').Vote} Vote @typedef {import('../room/types.js').ResultCard} ResultCard */

export function results() {
  const row = board.rows.results;
  if (!row || !row.votes.length) return nothing;
  /** @type {Vote} */
  const vote = row.votes[row.votes.length - 1];
  const taken = row.taken ? row.taken.card : null;
  if (vote.ballot === 'weigh') return weighed(vote, taken);
  const three = vote.cards.filter(c => c.three);
  return html`
    <h1>${t('results.title')}</h1>
    <p class="hint">${t('results.advice')}</p>
    ${vote.nobody ? html`<p>${t('results.nobody')}</p>` : nothing}
    ${three.length ? html`<h2>${t('results.three')}</h2>` : nothing}
    <div class="stack">${[...three, ...vote.cards.filter(c => !c.three)].map((c, n) => result(vote, c, n, taken))}</div>
    ${vote.view === 'voices' ? html`<p class="hint">${t('results.carriedHelp')} ${vote.groups.includes('others') ? t('results.protect') : nothing}</p>` : nothing}`;
}

/** @param {Vote} vote @param {ResultCard} c @param {number} n @param {string | null} taken */
function result(vote, c, n, taken) {
  const card = board.rows['card:' + c.id];
  if (!card) return nothing;
  return html`
    <div class=${`slip ${c.three ? 'pale' : ''} slip-${n % 4 + 1}`}>
      ${cardText(card)}
      ${taken === c.id ? html`<p class="status">${icon('next')} <span>${t('results.taken')}</span></p>` : nothing}
      ${vote.lot === c.id ? html`<p class="status">${icon('ok')} <span>${t('results.lot')}</span></p>` : nothing}
      ${vote.view === 'totals' ? html`<p><strong>${t('dots.total', { n: c.dots || 0 })}</strong></p>` : carried(c)}
    </div>`;
}

/** @param {ResultCard} c */
function carried(c) {
  if (!c.carried || !c.carried.length) return nothing;
  return html`
    <p class="visually-hidden">${t('results.carried', { groups: c.carried.map(nameOf).join(', ') })}</p>
    <p class="voices" aria-hidden="true">${c.carried.map(id => html`<span class="voice">${stampOf(id)}<span>${nameOf(id)}</span></span>`)}</p>`;
}
