// What a worry is about: six plain words that later show which obstacles come again (F16, F33). They say nothing of its author.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';

export const TAGS = ['rule', 'organisation', 'money', 'time', 'safety', 'knowledge'];

/** @param {string} tag */
export function tagText(tag) {
  switch (tag) {
    case 'rule': return t('tag.rule');
    case 'organisation': return t('tag.organisation');
    case 'money': return t('tag.money');
    case 'time': return t('tag.time');
    case 'safety': return t('tag.safety');
    default: return t('tag.knowledge');
  }
}

/** @param {import('./rows.js').Worry} worry */
export function tagging(worry) {
  const on = worry.tags ?? [];
  const place = `tags ${worry.id}`;
  const turn = (/** @type {string} */ tag) =>
    act({ type: 'tagWorry', worry: worry.id, tags: TAGS.filter((one) => (one === tag ? !on.includes(one) : on.includes(one))) }, place);
  return html`<div class="tagging" role="group" aria-label=${t('desk.tags')}>
      <span class="label">${t('desk.tags')}</span>
      ${TAGS.map((tag) => html`<button type="button" class="tag-button" aria-pressed=${on.includes(tag) ? 'true' : 'false'} @click=${() => turn(tag)}>${tagText(tag)}</button>`)}
    </div>
    ${note(place)}`;
}
