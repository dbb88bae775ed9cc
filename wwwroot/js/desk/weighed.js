// What a weighing showed, label by label: the marks of the voices on each card, never a number (COMMON-GROUND 4).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { ground, groundNotes, labelSub, labelText, labels, markLegend } from '../look/ground.js';
import { t } from '../room/words.js';
import { columns } from './columns.js';
import { results } from './rows.js';
import { shapeOf, voice, voiceName } from './voices.js';

/** @typedef {import('./rows.js').ResultCard} ResultCard */

/** @param {string} id */
const groupOf = (id) => ({ shape: shapeOf(id), name: voiceName(id) });

/** @param {import('./rows.js').Vote} vote @param {(one: ResultCard) => unknown} draw */
export function weighed(vote, draw) {
  if (vote.few) return html`<p class="warn">${t('ground.few')}</p>${columns('weighed', vote.cards, (one) => one.id, draw)}`;
  return html`<p class="legend">${vote.groups.map((id) => voice(id))}</p>
    <p class="legend">${markLegend()}</p>
    ${labels.map((label) => part(label, vote.cards.filter((one) => one.label === label), draw))} ${limits(vote)}`;
}

/** One label. What is shared stands band below band, the rest in one wall; inside a band the order says nothing. @param {string} label @param {ResultCard[]} cards @param {(one: ResultCard) => unknown} draw */
function part(label, cards, draw) {
  if (!cards.length) return nothing;
  const band = (/** @type {ResultCard} */ one) => (label === 'shared' ? one.band ?? 0 : 0);
  const bands = [...new Set(cards.map(band))].sort((a, b) => a - b);
  const inOrder = [...cards].sort((a, b) => (a.band ?? 0) - (b.band ?? 0));
  return html`<section class="said">
    <h2>${labelText(label)} <small>${labelSub(label, cards)}</small></h2>
    ${bands.map((no) => columns(`weighed ${label} ${no}`, inOrder.filter((one) => band(one) === no), (one) => one.id, draw))}
  </section>`;
}

/** The marks on one card, and what else may be said of it. @param {ResultCard} one */
export function marksOf(one) {
  const notes = [...(results()?.mayTake?.includes(one.id) ? [t('desk.weigh.first')] : []), ...groundNotes(one)];
  return html`<p class="marks">${ground(one.marks ?? [], groupOf)}</p>
    ${notes.length ? html`<p class="state">${notes.join(' · ')}</p>` : nothing}`;
}

/** The limits that were used, printed with the result. @param {import('./rows.js').Vote} vote */
function limits(vote) {
  const it = vote.limits;
  if (!it) return nothing;
  return html`<details>
    <summary>${t('ground.labelsTitle')}</summary>
    <dl class="meanings">
      <dt>${labelText('shared')}</dt><dd>${t('ground.sharedMeans', { part: it.shared, skipped: it.skipped })}</dd>
      <dt>${labelText('divides')}</dt><dd>${t('ground.dividesMeans', { part: it.shared })}</dd>
      <dt>${labelText('unclear')}</dt><dd>${t('ground.unclearMeans', { part: it.unclear })}</dd>
      <dt>${labelText('notAsked')}</dt><dd>${t('ground.notAskedMeans', { n: it.heard })}</dd>
      <dt>${t('ground.marksTitle')}</dt><dd>${t('ground.forMeans')} ${t('ground.notMeans')} ${t('results.protect')}</dd>
    </dl>
  </details>`;
}
