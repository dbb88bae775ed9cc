// The questions of this workshop: prepared, open and done, and the field for a new one.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { phaseName } from '../look/phases.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command } from './button.js';
import { redraw } from './draw.js';
import { choice, field } from './field.js';
import { form } from './form.js';
import { LONGEST, SHORTEST } from './question.js';
import { agenda, forLater, round, workshop } from './rows.js';

/** @param {string} kind */
export function kindText(kind) {
  switch (kind) {
    case 'strengths': return t('desk.kind.strengths');
    case 'needs': return t('desk.kind.needs');
    case 'roles': return t('desk.kind.roles');
    default: return t('desk.kind.ideas');
  }
}

/** @param {string | null} view */
export function viewText(view) {
  switch (view) {
    case 'voices': return t('desk.view.voices');
    case 'totals': return t('desk.view.totals');
    default: return t('desk.view.bySeats');
  }
}

/** What a kind is good for, so that a newcomer can choose. @param {string} kind */
function kindHint(kind) {
  switch (kind) {
    case 'strengths': return t('desk.kind.strengths.hint');
    case 'needs': return t('desk.kind.needs.hint');
    case 'roles': return t('desk.kind.roles.hint');
    default: return t('desk.kind.ideas.hint');
  }
}

/** The prepared question whose words are being changed. @type {number | null} */
let editing = null;

/** @param {number | null} no */
function edit(no) {
  editing = no;
  redraw();
}

export function agendaList() {
  const all = agenda();
  if (!all.length) return html`<p class="hint">${t('desk.agenda.none')}</p>`;
  return html`<ol class="agenda">
    ${all.map(
      (one) => html`<li class=${one.no === round()?.no ? 'now' : ''}>
        <b class="no">${one.no}</b>
        ${editing === one.no && one.phase === 'ready'
          ? editor(one)
          : html`<span class="asked">${one.question}<span class="how">${kindText(one.kind)} · ${state(one)}</span></span>${one.phase === 'ready' && !(one.no === round()?.no && workshop().state === 'running') ? preparedTools(one) : nothing}`}
      </li>`,
    )}
  </ol>`;
}

/** A prepared question has not moved yet: its phase number is the first. @param {import('./rows.js').OnAgenda} one */
export const prepared = (one) => ({ round: one.no, phase: one.phaseSeq ?? 0 });

/** @param {import('./rows.js').OnAgenda} one */
const preparedTools = (one) =>
  html`<span class="tools-inline">
    ${button(t('desk.question.edit'), null, () => edit(one.no), { quiet: true, says: t('desk.question.editNo', { no: one.no }) })}
    ${workshop().state === 'running' && ['ready', 'done'].includes(round()?.phase ?? '') && round()?.no !== one.no
      ? command(t('desk.ready.open'), null, { type: 'openWriting', ...prepared(one) }, { quiet: true, place: `open ${one.no}`, says: t('desk.question.openNo', { no: one.no }) })
      : nothing}
  </span>`;

/** @param {import('./rows.js').OnAgenda} one */
function editor(one) {
  const ours = form(`question.${one.no}`);
  const text = String(ours.value('question', one.question)).trim();
  const place = `reframe ${one.no}`;
  const save = async () => {
    if (!(await act({ type: 'reframeQuestion', question: text, ...prepared(one) }, place))) return;
    ours.clear();
    edit(null);
  };
  const stop = () => {
    ours.clear();
    edit(null);
  };
  return html`<div class="asked">
    ${field(ours, 'question', t('desk.question'), one.question, { most: LONGEST, rows: 2 })}
    <div class="buttons">${button(t('desk.question.save'), 'ok', save, { off: text.length < SHORTEST, place })} ${button(t('desk.cancel'), null, stop, { quiet: true })}</div>
    ${note(place)}
  </div>`;
}

/** @param {import('./rows.js').OnAgenda} one */
function state(one) {
  if (one.phase === 'ready') return t('desk.agenda.prepared');
  if (one.phase === 'done') return t('desk.agenda.done');
  return phaseName(one.phase);
}

/** The field for a new question. @param {{main?: boolean}} [how] */
export function newQuestion(how = {}) {
  const ours = form('newQuestion');
  const text = String(ours.value('question', '')).trim();
  const kind = ours.value('kind', 'ideas');
  const add = async () => {
    if (await act({ type: 'prepareRound', question: text, kind, view: ours.value('view', '') || null })) ours.clear();
  };
  return html`<div class="new-question">
    ${field(ours, 'question', t('desk.question.new'), '', { most: LONGEST, rows: 2, hint: kindHint(kind) })}
    <div class="pair">
      ${choice(ours, 'kind', t('desk.kind'), 'ideas', [
        ['ideas', t('desk.kind.ideas')],
        ['strengths', t('desk.kind.strengths')],
        ['needs', t('desk.kind.needs')],
        ['roles', t('desk.kind.roles')],
      ])}
      ${choice(ours, 'view', t('desk.view'), '', [
        ['', t('desk.view.bySeats')],
        ['voices', t('desk.view.voices')],
        ['totals', t('desk.view.totals')],
      ])}
    </div>
    ${button(t('desk.question.add'), 'plus', add, { main: how.main, off: text.length < SHORTEST, place: 'prepareRound' })} ${note('prepareRound')}
  </div>`;
}

/** What participants would like to ask: taken over into the field with one press. */
export function suggested() {
  const texts = forLater();
  if (!texts.length) return nothing;
  return html`<h3>${t('desk.forLater')}</h3>
    <ul class="suggested">
      ${texts.map(
        (text) => html`<li>
          <p>${t('desk.quoted', { text })}</p>
          ${button(t('desk.useIt'), 'edit', () => form('newQuestion').set('question', text))}
        </li>`,
      )}
    </ul>`;
}
