// Holding an idea back: a reason first, because the number and the reasons are counted openly (METHOD 3).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command } from './button.js';
import { redraw } from './draw.js';
import { wall } from './rows.js';

/** The idea whose reason is being asked. @type {string | null} */
let asked = null;

/** @param {string | null} idea */
export function holdBack(idea) {
  asked = idea;
  redraw();
  if (idea) requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.reasons')?.querySelector('button')?.focus()));
}

/** @param {string} reason */
export function reasonText(reason) {
  switch (reason) {
    case 'names': return t('desk.hold.names');
    case 'attacks': return t('desk.hold.attacks');
    case 'private': return t('desk.hold.private');
    default: return t('desk.hold.other');
  }
}

/** @param {string[]} ideas those that this place may hold back */
export function holdReasons(ideas) {
  const idea = asked;
  if (!idea || !ideas.includes(idea)) return nothing;
  const press = async (/** @type {string} */ reason) => {
    if (await act({ type: 'holdBack', idea, reason }, 'holdBack')) holdBack(null);
  };
  return html`<div class="reasons" role="group" aria-label=${t('desk.hold.why')}>
    <p><b>${t('desk.hold.why')}</b></p>
    <div class="buttons">
      ${['names', 'attacks', 'private', 'other'].map((reason) => button(reasonText(reason), null, () => press(reason), { place: 'holdBack' }))}
      ${button(t('desk.cancel'), null, () => holdBack(null), { quiet: true })}
    </div>
    ${note('holdBack')}
  </div>`;
}

/** What is held back, read on the desk alone, each with its way back. */
export function heldList() {
  const held = wall().held;
  if (!held.length) return nothing;
  return html`<li>
    <b>${t('desk.held', { n: held.length })}</b>
    ${held.map(
      (one) => html`<p>${t('desk.quoted', { text: one.text })} <span class="why">${reasonText(one.reason)}</span></p>
        ${command(t('desk.putBack'), 'back', { type: 'putBack', idea: one.id }, { place: `putBack ${one.id}` })}`,
    )}
  </li>`;
}
