// Review: read what will be saved, take out what could hurt somebody, add what was learned, save.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { mayTakeAnother } from './another.js';
import { button, command } from './button.js';
import { field } from './field.js';
import { form } from './form.js';
import { parkingPlace } from './for-later.js';
import { connection, missingList, sideList } from './missing.js';
import { outcomeView } from './outcome-view.js';
import { endPractice, practising } from './practice.js';
import { openRedaction, redaction } from './redact.js';
import { outcome, round, suspicions, worries } from './rows.js';
import { openLeaf, tabs } from './tabs.js';
import { verdictText } from './verdict.js';
import { voiceNames } from './voices.js';
import { worryList } from './worries.js';

const notes = () => form(`notes.${round()?.no ?? 0}`);
const savedNotes = () => ({ learned: outcome()?.learned?.text ?? '', mattered: outcome()?.mattered?.text ?? '' });

async function saveNotes() {
  const ours = notes();
  const was = savedNotes();
  const done = await act({ type: 'writeNotes', learned: ours.value('learned', was.learned).trim(), mattered: ours.value('mattered', was.mattered).trim() });
  if (done) ours.clear();
}

/** Where the record of a real round is read: here the practice round ends. */
const practice = () => html`
  <h1>${t('desk.practice')}</h1>
  <p>${t('desk.practice.reviewHint')}</p>
  ${endPractice({ main: true })}
`;

const now = () => (practising() ? practice() : saving());

const saving = () => {
  const ours = notes();
  const was = savedNotes();
  const unsaved = ours.touched() && ours.dirty(was);
  return html`
    <h1>${t('desk.review.title')}</h1>
    <p><b>${verdictText(outcome()?.kind ?? '', outcome()?.waitsFor ?? [])}</b></p>
    ${outcome()?.kind === 'provisional' && outcome()?.waitsFor?.length ? html`<p>${t('desk.review.provisional', { voices: voiceNames(outcome().waitsFor) })}</p>` : nothing}
    <p>${t('desk.review.hint')}</p>
    ${field(ours, 'learned', t('desk.outcome.learned'), was.learned, { most: 1000, rows: 3 })}
    ${field(ours, 'mattered', t('desk.outcome.mattered'), was.mattered, { most: 1000, rows: 3 })}
    ${unsaved
      ? html`${button(t('desk.review.saveNotes'), 'ok', saveNotes, { main: true, place: 'writeNotes' })}`
      : html`${command(t('desk.review.save'), 'record', { type: 'saveOutcome' }, { main: true })}
          <p class="hint">${t('desk.review.after')}</p>`}
    ${note('writeNotes')}
    <hr class="seam" />
    ${mayTakeAnother() ? command(t('desk.anotherStep'), 'plus', { type: 'anotherStep' }) : nothing}
  `;
};

/** Of a practice round there is no record. */
const wall = () => (practising() ? html`<p class="asked-large">${t('practice.review')}</p>` : record());

/** The sheet as it will be saved; the worries once more, so that their tags can still be set. */
const record = () =>
  worries().length === 0
    ? html`<h2>${t('desk.review.sheet')} <small>${t('desk.review.click')}</small></h2>
        ${sheet()}`
    : html`${tabs('review', 'sheet', [
          ['sheet', t('desk.review.sheet')],
          ['worries', t('worry.count', { n: worries().length })],
        ])}
        ${openLeaf('review', 'sheet') === 'sheet' ? html`<p class="hint">${t('desk.review.click')}</p>${sheet()}` : html`<p class="hint">${t('desk.tags.hint')}</p>${worryList()}`}`;

const sheet = () => html`${redaction()} ${outcomeView({ may: true })}`;

const side = () => (practising() ? missingList(connection()) : lookAgain());

const lookAgain = () => {
  const found = suspicions();
  return sideList(t('desk.review.look'), [
    found.length
      ? found.map(
          (one) => html`<li>
            <b>${t('desk.review.looksLike', { found: one.found.join(', ') })}</b>
            <p>${t('desk.quoted', { text: one.text })}</p>
            ${button(t('desk.redact.open'), 'edit', () => openRedaction({ id: one.words, text: one.text }, one.found[0] ?? ''))}
          </li>`,
        )
      : html`<li><p>${t('desk.review.nothingFound')}</p></li>`,
    parkingPlace(),
  ]);
};

export const review = { now, wall, side };
