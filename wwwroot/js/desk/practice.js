// The practice round: a harmless question, led like any other, so that everybody has tapped once; nothing of it is saved.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command } from './button.js';
import { field } from './field.js';
import { form } from './form.js';
import { LONGEST, SHORTEST } from './question.js';
import { agenda, round } from './rows.js';

export const practising = () => Boolean(round()?.practice);

/** Offered before the first real round, once. */
export function practiceOffer() {
  const all = agenda();
  if (all.some((one) => one.practice || one.phase === 'done')) return nothing;
  const ours = form('practice');
  const text = String(ours.value('question', t('desk.practice.question'))).trim();
  // people practise with the ballot that they will meet
  const ballot = all[0]?.ballot ?? 'dots';
  const add = async () => {
    if (await act({ type: 'prepareRound', question: text, kind: 'ideas', view: null, ballot, practice: true }, 'practice')) ours.clear();
  };
  return html`<details class="practice">
    <summary>${t('desk.practice')}</summary>
    <p>${t('desk.practice.hint')}</p>
    ${field(ours, 'question', t('desk.practice.ask'), t('desk.practice.question'), { most: LONGEST, rows: 2 })}
    ${button(t('desk.practice.add'), 'plus', add, { off: text.length < SHORTEST, place: 'practice' })} ${note('practice')}
  </details>`;
}

/** At hand in every phase of it. @param {{main?: boolean}} [how] */
export const endPractice = (how = {}) =>
  html`${command(t('desk.practice.end'), how.main ? 'ok' : null, { type: 'endPractice' }, { main: how.main })}
    <p class="hint">${t('desk.practice.endHint')}</p>`;

/** Said until the first real round is open: what was tapped is gone, as it was promised. */
export const practiceOver = () =>
  agenda().some((one) => one.practice && one.phase === 'done') && !agenda().some((one) => !one.practice && one.phase === 'done')
    ? html`<p class="hint"><b>${t('practice.over')}</b> ${t('practice.gone')}</p>`
    : nothing;
