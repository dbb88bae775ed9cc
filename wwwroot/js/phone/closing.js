// Closing and Closed: how much one was heard, a note that stays on this phone, and where the record is read.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { lastWish, waitingWish } from '../room/outbox.js';
import { plain, t } from '../room/words.js';
import { field } from './field.js';
import { ownIdeas, takeBack } from './receipts.js';
import { endScale } from './scale.js';
import { saved, waits } from './status.js';
import { isOpen, show } from './ui.js';

export function closing() {
  return { body: html`
    <h1>${t('end.thanks')}</h1>
    ${records()}
    ${endScale()}
    <section>${field({ name: 'private', label: t('end.private'), max: 1000, lines: 3 })}</section>
    ${removeMine()}` };
}

export function closed() {
  return { body: html`
    <h1>${t('join.ended')}</h1>
    ${records()}
    <section>${field({ name: 'private', label: t('end.private'), max: 1000, lines: 3 })}</section>
    ${removeMine()}` };
}

/** "Take my ideas out of the record": no reason is asked, and it holds at once. */
function removeMine() {
  const ideas = ownIdeas();
  if (!ideas.length) return nothing;
  const waiting = ideas.map(id => waitingWish('idea/back-' + id)).find(Boolean);
  if (waiting) return waits(waiting);
  if (ideas.every(id => (lastWish('idea/back-' + id) || {}).state === 'saved')) return saved();
  if (!isOpen('remove')) return html`<button type="button" class="button wide" @click=${() => show('remove', true)}>${icon('back')} ${t('record.removeMine')}</button>`;
  return html`
    <section><p>${t('phone.removeSure')}</p>
      <div class="row">
        <button type="button" class="button" @click=${() => { show('remove', false); ideas.forEach(takeBack); }}>${icon('back')} ${t('write.takeBackYes')}</button>
        <button type="button" class="button" @click=${() => show('remove', false)}>${t('write.takeBackNo')}</button>
      </div></section>`;
}

/** @typedef {import('../room/types.js').SavedOutcome} SavedOutcome */
export function records() {
  /** @type {SavedOutcome[]} */
  const list = board.rows.outcomes || [];
  return html`<div class="stack">${list.map((o, n) => html`
    <a class=${`slip record slip-${n % 4 + 1}`} href=${o.address}>
      <span class="words">${plain(o.question)}</span>
      ${o.steps.map(s => html`<span class="more">${plain(s.what)}</span>`)}
      <span class="status">${icon('next')} <span>${t('phone.read')}</span></span>
    </a>`)}</div>`;
}
