// The questions of this workshop: prepared, open and done; which of them comes next.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { phaseName } from '../look/phases.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { ballotOf, ballotText } from './ballot.js';
import { button, command } from './button.js';
import { redraw } from './draw.js';
import { field } from './field.js';
import { form } from './form.js';
import { LONGEST, SHORTEST } from './question.js';
import { agenda, numberOf, round, workshop } from './rows.js';
import { voiceNames } from './voices.js';

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

/** The prepared question whose words are being changed. @type {number | null} */
let editing = null;

/** @param {number | null} no */
function edit(no) {
  editing = no;
  redraw();
}

/** A prepared question has not moved yet: its phase number is the first. @param {import('./rows.js').OnAgenda} one */
export const prepared = (one) => ({ round: one.no, phase: one.phaseSeq ?? 0 });

/** What comes next: a practice round before everything, then a step that was taken up, else in the order of the list. @returns {import('./rows.js').OnAgenda | undefined} */
export function upNext() {
  const ready = agenda().filter((one) => one.phase === 'ready');
  return ready.find((one) => one.practice) ?? ready.find((one) => one.continues) ?? ready[0];
}

/** A step that waited goes straight to Shape; everything else begins with writing. @param {import('./rows.js').OnAgenda} one */
export const opening = (one) => ({ type: one.continues ? 'openStep' : 'openWriting', ...prepared(one) });

export function agendaList() {
  const all = agenda();
  if (!all.length) return html`<p class="hint">${t('desk.agenda.none')}</p>`;
  return html`<ol class="agenda">
    ${all.map(
      (one) => html`<li class=${one.no === round()?.no ? 'now' : ''}>
        <b class="no">${one.practice ? nothing : numberOf(one.no)}</b>
        ${editing === one.no && one.phase === 'ready'
          ? editor(one)
          : html`<span class="asked">${one.continues?.what ?? one.question}<span class="how">${about(one)} · ${state(one)}</span></span>${one.phase === 'ready' ? preparedTools(one) : nothing}`}
      </li>`,
    )}
  </ol>`;
}

/** In one line: what kind of round it is. @param {import('./rows.js').OnAgenda} one */
function about(one) {
  if (one.practice) return t('desk.practice');
  if (one.continues) return t('desk.waiting.waits', { voices: voiceNames(one.continues.waitsFor) });
  return `${kindText(one.kind)} · ${ballotText(one.ballot)}`;
}

/** Between rounds any of them may be opened, not only the one that the left side offers. @param {import('./rows.js').OnAgenda} one */
const canOpen = (one) => workshop().state === 'running' && ['ready', 'done'].includes(round()?.phase ?? '') && upNext()?.no !== one.no;

/** @param {import('./rows.js').OnAgenda} one */
const preparedTools = (one) =>
  html`<span class="tools-inline">
    ${one.continues || (one.no === round()?.no && workshop().state === 'running')
      ? nothing
      : button(t('desk.question.edit'), null, () => edit(one.no), { quiet: true, says: t('desk.question.editNo', { no: one.no }) })}
    ${canOpen(one) ? openIt(one) : nothing}
    ${one.practice && upNext()?.no !== one.no ? command(t('desk.practice.skip'), null, { type: 'endPractice', ...prepared(one) }, { quiet: true, place: `skip ${one.no}` }) : nothing}
  </span>`;

/** @param {import('./rows.js').OnAgenda} one */
const openIt = (one) =>
  one.continues
    ? command(t('desk.waiting.open'), null, opening(one), { quiet: true, place: `open ${one.no}`, says: t('desk.waiting.openNo', { no: one.no }) })
    : command(t('desk.ready.open'), null, opening(one), { quiet: true, place: `open ${one.no}`, says: t('desk.question.openNo', { no: one.no }) });

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
    ${field(ours, 'question', t('desk.question'), one.question, { most: LONGEST, rows: 2 })} ${ballotOf(one)}
    <div class="buttons">${button(t('desk.question.save'), 'ok', save, { off: text.length < SHORTEST, place })} ${button(t('desk.cancel'), null, stop, { quiet: true })}</div>
    ${note(place)}
  </div>`;
}

/** @param {import('./rows.js').OnAgenda} one */
function state(one) {
  if (one.phase === 'ready') return t('desk.agenda.prepared');
  if (one.phase === 'done') return one.practice ? t('desk.practice.overState') : t('desk.agenda.done');
  return phaseName(one.phase);
}
