// The field for a new question: its words, its kind, and how the room will choose.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { ballotChoice } from './ballot.js';
import { button } from './button.js';
import { choice, field } from './field.js';
import { form } from './form.js';
import { LONGEST, SHORTEST } from './question.js';

/** What a kind is good for, so that a newcomer can choose. @param {string} kind */
function kindHint(kind) {
  switch (kind) {
    case 'strengths': return t('desk.kind.strengths.hint');
    case 'needs': return t('desk.kind.needs.hint');
    case 'roles': return t('desk.kind.roles.hint');
    default: return t('desk.kind.ideas.hint');
  }
}

/** @param {{main?: boolean}} [how] */
export function newQuestion(how = {}) {
  const ours = form('newQuestion');
  const text = String(ours.value('question', '')).trim();
  const kind = ours.value('kind', 'ideas');
  const weighs = ours.value('ballot', 'dots') === 'weigh';
  const add = async () => {
    // what is weighed is always shown by voices, so there is nothing to choose
    const view = weighs ? null : ours.value('view', '') || null;
    if (await act({ type: 'prepareRound', question: text, kind, view, ballot: weighs ? 'weigh' : 'dots' })) ours.clear();
  };
  return html`<div class="new-question">
    ${field(ours, 'question', t('desk.question.new'), '', { most: LONGEST, rows: 2, hint: kindHint(kind) })}
    ${choice(ours, 'kind', t('desk.kind'), 'ideas', [
      ['ideas', t('desk.kind.ideas')],
      ['strengths', t('desk.kind.strengths')],
      ['needs', t('desk.kind.needs')],
      ['roles', t('desk.kind.roles')],
    ])}
    ${ballotChoice(ours)}
    ${weighs
      ? nothing
      : choice(ours, 'view', t('desk.view'), '', [
          ['', t('desk.view.bySeats')],
          ['voices', t('desk.view.voices')],
          ['totals', t('desk.view.totals')],
        ])}
    ${button(t('desk.question.add'), 'plus', add, { main: how.main, off: text.length < SHORTEST, place: 'prepareRound' })} ${note('prepareRound')}
  </div>`;
}

/** The same where it is not the first thing to do; open while words stand in it. */
export const newQuestionDetails = () =>
  html`<details class="new" ?open=${form('newQuestion').touched()}>
    <summary>${t('desk.question.new')}</summary>
    ${newQuestion()}
  </details>`;
