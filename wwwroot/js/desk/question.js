// The question of the round: read, and put in better words while nobody has chosen yet. Earlier words stay readable.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button } from './button.js';
import { field } from './field.js';
import { form } from './form.js';
import { round } from './rows.js';

export const SHORTEST = 5;
export const LONGEST = 200;

export function questionEditor() {
  const now = round();
  if (!now) return nothing;
  const ours = form(`question.${now.no}`);
  const text = String(ours.value('question', now.question)).trim();
  const save = async () => {
    if (await act({ type: 'reframeQuestion', question: text })) ours.clear();
  };
  return html`${field(ours, 'question', t('desk.question'), now.question, { most: LONGEST, rows: 3 })}
    ${ours.dirty({ question: now.question })
      ? html`<div class="buttons">
          ${button(t('desk.question.save'), 'ok', save, { off: text.length < SHORTEST, place: 'reframeQuestion' })}
          ${button(t('desk.undo'), null, () => ours.clear(), { quiet: true })}
        </div>`
      : nothing}
    ${note('reframeQuestion')} ${earlier()}`;
}

export function earlier() {
  const before = round()?.earlier ?? [];
  if (!before.length) return nothing;
  return html`<p class="hint">${t('desk.question.earlier')}</p>
    <ul class="earlier">
      ${before.map((text) => html`<li>${t('desk.quoted', { text })}</li>`)}
    </ul>`;
}

/** The question editor where it is not the first thing to do. */
export const questionDetails = () =>
  html`<details class="reframe">
    <summary>${t('desk.question.change')}</summary>
    ${questionEditor()}
  </details>`;
