// What came up on the way: questions that participants suggested, and the parking place; both may become the next question.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command } from './button.js';
import { field } from './field.js';
import { form } from './form.js';
import { LONGEST, SHORTEST } from './question.js';
import { agenda, forLater, outcome, round, wall } from './rows.js';
import { shown } from './redact.js';

/** @param {string} text */
const isAsked = (text) => agenda().some((one) => one.question === text.trim());

/** A question as people ask it: ideas, dots, shown by the seats here; the words may be changed in the list. @param {string} text */
const asQuestion = (text) => ({ type: 'prepareRound', question: text.trim(), kind: 'ideas', view: null, ballot: 'dots' });

/** What participants would like to ask: one press makes it a question of this workshop. */
export function suggested() {
  const texts = forLater();
  if (!texts.length) return nothing;
  return html`<h3>${t('desk.forLater')}</h3>
    <ul class="suggested">
      ${texts.map(
        (text, n) => html`<li>
          <p>${t('desk.quoted', { text })}</p>
          ${isAsked(text)
            ? html`<p class="state">${t('desk.forLater.taken')}</p>`
            : html`<span class="tools-inline">
                ${command(t('desk.forLater.take'), 'plus', asQuestion(text), { place: `later ${n}` })}
                ${button(t('desk.forLater.edit'), null, () => form('newQuestion').set('question', text), { quiet: true })}
              </span>`}
        </li>`,
      )}
    </ul>`;
}

/** The ideas that were parked, while the round lasts and after it is saved. @returns {{id: string, text: string}[]} */
function parked() {
  const now = wall().parked;
  if (now.length || round()?.phase !== 'done') return now;
  /** @type {import('./redact.js').Text[]} */
  const saved = outcome()?.parked ?? [];
  return saved.filter((one) => one.text !== null).map((one) => ({ id: one.id, text: shown(one) }));
}

/** The parking place, in the open: nothing on it is lost. */
export function parkingPlace() {
  const all = parked();
  if (!all.length) return nothing;
  return html`<li class="parking">
    <b>${t('desk.parked.title')}: ${all.length}</b>
    <p>${t('desk.parked.hint')}</p>
    ${all.map(
      (one) => html`<div class="parked">
        <p class="said">${t('desk.quoted', { text: one.text })}</p>
        ${intoQuestion(one)}
      </div>`,
    )}
  </li>`;
}

/** An idea is seldom a question yet: its words stand in a field first. @param {{id: string, text: string}} one */
function intoQuestion(one) {
  const ours = form(`parked.${one.id}`);
  const text = String(ours.value('question', one.text)).trim();
  const place = `parked ${one.id}`;
  if (isAsked(text)) return html`<p>${t('desk.forLater.taken')}</p>`;
  const add = async () => {
    if (await act(asQuestion(text), place)) redrawn(ours, text);
  };
  return html`<details>
    <summary>${t('desk.parked.open')}</summary>
    ${field(ours, 'question', t('desk.parked.words'), one.text, { most: LONGEST, rows: 4 })}
    ${button(t('desk.question.add'), 'plus', add, { off: text.length < SHORTEST || text.length > LONGEST, place })} ${note(place)}
  </details>`;
}

/** Its words stay in the form, so that it goes on being known as asked. @param {import('./form.js').Form} ours @param {string} text */
const redrawn = (ours, text) => ours.set('question', text);
