// Results of a weighing: what is shared first, then what divides, then what is still open. Words and plain blocks; never a number of people.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { banded, block, ground, groundNotes, labelSub, labelText, markLegend } from '../look/ground.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { card as cardText } from './card.js';
import { fold } from './fold.js';
import { nameOf, shapeOf, voiceLine } from './voices.js';

/** @typedef {import('../room/types.js').Vote} Vote @typedef {import('../room/types.js').ResultCard} ResultCard */

/** What is said at once, and what waits behind a button: forty cards are long on a phone, and the wall shows them all. */
const first = ['shared', 'sharedNo', 'divides'];
const later = ['unclear', 'mixed', 'notAsked'];

/** @param {Vote} vote @param {string | null} taken the card the room goes on with */
export function weighed(vote, taken) {
  const { cards } = vote;
  if (vote.few) return html`
    <h1>${t('results.title')}</h1>
    <p>${t('ground.few')}</p>
    <div class="stack">${cards.map((c, n) => result(c, n, taken))}</div>`;
  return html`
    <h1>${t('results.title')}</h1>
    <p class="hint">${t('ground.talk')}</p>
    <div class="ground-key">${voiceLine(vote.groups)}${markLegend()}</div>
    ${first.map(label => section(label, cards.filter(c => c.label === label), taken))}
    ${later.map(label => behind(label, cards.filter(c => c.label === label), taken))}
    ${vote.groups.includes('others') ? html`<p class="hint">${t('results.protect')}</p>` : nothing}
    ${fold('ground', t('weigh.meaning'), () => meanings(vote))}`;
}

/** @param {string} label @param {ResultCard[]} cards by band @param {string | null} taken */
function section(label, cards, taken) {
  return cards.length ? html`<section><h2>${labelText(label)}</h2>${list(label, cards, taken)}</section>` : nothing;
}

/** @param {string} label @param {ResultCard[]} cards @param {string | null} taken */
function behind(label, cards, taken) {
  return cards.length ? fold('ground:' + label, labelText(label), () => list(label, cards, taken)) : nothing;
}

/** @param {string} label @param {ResultCard[]} cards @param {string | null} taken */
const list = (label, cards, taken) => html`
  ${labelSub(label, cards) ? html`<p class="hint">${labelSub(label, cards)}</p>` : nothing}
  <div class="stack">${cards.map((c, n) => html`${n && c.band !== cards[n - 1].band ? html`<hr class="seam">` : nothing}${result(c, n, taken)}`)}</div>`;

/** @param {ResultCard} c @param {number} n @param {string | null} taken */
function result(c, n, taken) {
  const card = board.rows['card:' + c.id];
  if (!card) return nothing;
  const notes = groundNotes(c);
  return html`
    <div class=${`slip ${c.three && c.label === 'shared' ? 'pale' : ''} slip-${n % 4 + 1}`}>
      ${cardText(card)}
      ${c.marks && c.marks.length ? html`<p>${ground(c.marks, id => ({ shape: shapeOf(id), name: nameOf(id) }))}</p>` : nothing}
      ${c.three ? html`<p><strong>${t('results.three')}</strong></p>` : nothing}
      ${taken === c.id ? html`<p class="status">${icon('next')} <span>${t('results.taken')}</span></p>` : nothing}
      ${notes.length ? html`<p class="hint">${notes.join(' · ')}</p>` : nothing}
    </div>`;
}

/** What the words and blocks mean, with the limits that were used. @param {Vote} vote */
function meanings({ limits, cards }) {
  if (!limits) return nothing;
  const line = (/** @type {any} */ sign, /** @type {string} */ word, /** @type {string} */ text) => html`<div>${sign}<dt>${word}</dt><dd>${text}</dd></div>`;
  return html`
    <dl class="meanings">
      ${line(nothing, labelText('shared'), t('ground.sharedMeans', { part: limits.shared, skipped: limits.skipped }))}
      ${line(nothing, labelText('divides'), t('ground.dividesMeans', { part: limits.shared }))}
      ${line(nothing, labelText('unclear'), t('ground.unclearMeans', { part: limits.unclear }))}
      ${line(nothing, labelText('notAsked'), t('ground.notAskedMeans', { n: limits.heard }))}
      ${line(block('for'), t('ground.markFor'), t('ground.forMeans'))}
      ${line(block('not'), t('ground.markNot'), t('ground.notMeans'))}
      ${line(block('none'), t('ground.markNone'), t('ground.noneMeans'))}
      ${banded(cards) ? line(html`<hr class="seam">`, t('ground.seam'), t('ground.seamMeans')) : nothing}
    </dl>`;
}
