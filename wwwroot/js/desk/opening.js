// What opens next between rounds: the practice round, a step that waited, or the next question; each with its honey action.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { kindText, opening, prepared, viewText } from './agenda.js';
import { ballotOf } from './ballot.js';
import { command } from './button.js';
import { questionEditor } from './question.js';
import { room, round } from './rows.js';
import { voiceNames } from './voices.js';

/** @typedef {import('./rows.js').OnAgenda} OnAgenda */

/** @param {OnAgenda} one */
export function openNext(one) {
  if (one.practice) return practice(one);
  return one.continues ? waited(one) : question(one);
}

/** @param {OnAgenda} one */
const practice = (one) => html`
  <h1>${t('desk.practice.ready')}</h1>
  <p>${t('desk.practice.hint')}</p>
  ${asked(one)}
  ${command(t('desk.ready.open'), 'next', opening(one), { main: true })}
  ${command(t('desk.practice.skip'), null, { type: 'endPractice', ...prepared(one) }, { place: `skip ${one.no}` })}
`;

/** @param {OnAgenda} one */
function waited(one) {
  const { what, waitsFor } = /** @type {NonNullable<OnAgenda['continues']>} */ (one.continues);
  const absent = waitsFor.filter((id) => !room().here.includes(id));
  return html`
    <h1>${t('desk.waiting.ready')}</h1>
    <p class="asked">${t('desk.quoted', { text: what })}</p>
    <p>${t('desk.waiting.waits', { voices: voiceNames(waitsFor) })}</p>
    <p>${absent.length ? t('lobby.missing', { voices: voiceNames(absent) }) : t('desk.waiting.here')}</p>
    ${command(t('desk.waiting.open'), 'next', opening(one), { main: true })}
    <p class="hint">${t('desk.waiting.after')}</p>
  `;
}

/** The question may be put in better words here, if it is the one that everybody sees. @param {OnAgenda} one */
const asked = (one) => (one.no === round()?.no ? questionEditor() : html`<p class="asked">${t('desk.quoted', { text: one.question })}</p>`);

/** @param {OnAgenda} one */
const question = (one) => html`
  <h1>${t('desk.ready.title')}</h1>
  ${asked(one)}
  <p class="hint">
    ${t('desk.kind')}: ${kindText(one.kind)}
    ${one.no === round()?.no && one.ballot !== 'weigh' ? html`<br />${t('desk.view')}: ${viewText(round()?.view ?? null)}` : nothing}
  </p>
  ${ballotOf(one)}
  ${command(t('desk.ready.open'), 'next', opening(one), { main: true })}
  <p class="hint">${t('desk.ready.after')}</p>
`;
