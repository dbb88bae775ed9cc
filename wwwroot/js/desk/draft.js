// Draft: everything that stands before the doors open, on one sheet.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { agendaList } from './agenda.js';
import { button, command } from './button.js';
import { choice, field, tick } from './field.js';
import { form } from './form.js';
import { item, missingList } from './missing.js';
import { newQuestion } from './new-question.js';
import { agenda, workshop } from './rows.js';
import { voiceEditor } from './voice-editor.js';

const ours = form('workshop');

/** What is saved, flat, as the form holds it. */
function saved() {
  const it = workshop();
  return {
    title: it.title, date: it.date, contact: it.contact, languages: it.languages, voices: it.voices,
    agreement: it.agreement?.text ?? '', kind: it.scope?.kind ?? 'decide', who: it.scope?.who ?? null,
    until: it.scope?.date ?? null, limits: it.scope?.limits ?? null,
  };
}

async function save() {
  const was = saved();
  /** @param {keyof typeof was} name @returns {any} */
  const now = (name) => ours.value(name, was[name]);
  /** @param {string | null} text */
  const orNull = (text) => (text && text.trim() ? text.trim() : null);
  const advises = now('kind') === 'advise';
  const done = await act({
    type: 'editWorkshop', title: now('title').trim(), date: now('date'), voices: now('voices'), languages: now('languages'),
    scope: { kind: now('kind'), who: advises ? orNull(now('who')) : null, date: advises ? orNull(now('until')) : null, limits: orNull(now('limits')) },
    contact: (now('contact') ?? '').trim(), agreement: (now('agreement') ?? '').trim(),
  });
  if (done) ours.clear();
}

const unsaved = () => ours.touched() && ours.dirty(saved());

const now = () => html`
  <h1>${t('desk.draft.title')}</h1>
  <p>${t('desk.draft.hint')}</p>
  ${unsaved()
    ? html`${button(t('desk.draft.save'), 'ok', save, { main: true, place: 'editWorkshop' })} ${note('editWorkshop')}
        ${button(t('desk.undo'), 'back', () => ours.clear())}`
    : html`${command(t('desk.draft.open'), 'open', { type: 'openDoors' }, { main: true })}
        <p class="hint">${t('desk.draft.after')}</p>`}
`;

const wall = () => html`
  <section aria-labelledby="d-what">
    <h2 id="d-what">${t('desk.draft.what')}</h2>
    ${field(ours, 'title', t('desk.draft.name'), saved().title, { most: 120 })}
    <div class="pair">
      ${field(ours, 'date', t('desk.draft.date'), saved().date, { type: 'date' })}
      <fieldset class="field">
        <legend>${t('desk.draft.languages')}</legend>
        <div class="ticks">${language('sl', t('desk.language.sl'))}${language('en', t('desk.language.en'))}</div>
      </fieldset>
    </div>
  </section>
  <section aria-labelledby="d-ask">
    <h2 id="d-ask">${t('desk.agenda.title')}</h2>
    ${agendaList()} ${newQuestion()}
  </section>
  ${voiceEditor(ours, saved().voices)}
  <section aria-labelledby="d-scope">
    <h2 id="d-scope">${t('desk.scope.title')}</h2>
    ${choice(ours, 'kind', t('desk.scope.kind'), saved().kind, [
      ['decide', t('desk.scope.decide')], ['advise', t('desk.scope.advise')], ['collect', t('desk.scope.collect')],
    ])}
    ${ours.value('kind', saved().kind) === 'advise'
      ? html`<div class="pair">
          ${field(ours, 'who', t('desk.scope.who'), saved().who, { most: 120 })}
          ${field(ours, 'until', t('desk.scope.until'), saved().until, { type: 'date' })}
        </div>`
      : nothing}
    ${field(ours, 'limits', t('desk.scope.limits'), saved().limits, { most: 200, rows: 2 })}
  </section>
  <section aria-labelledby="d-more">
    <h2 id="d-more">${t('desk.draft.more')}</h2>
    ${field(ours, 'agreement', t('lobby.agreement'), saved().agreement, { most: 1000, rows: 4 })}
    ${field(ours, 'contact', t('desk.draft.contact'), saved().contact, { most: 200, hint: t('desk.draft.contactHint') })}
  </section>
`;

/** @param {string} code @param {string} name */
function language(code, name) {
  /** @type {string[]} */
  const all = ours.value('languages', saved().languages);
  return tick(name, all.includes(code), (on) => ours.set('languages', on ? [...all, code] : all.filter((one) => one !== code)));
}

function side() {
  const was = saved();
  const none = t('desk.draft.allThere');
  const items = [
    agenda().length ? null : item(t('desk.draft.noQuestionTitle'), t('desk.draft.noQuestion')),
    was.voices.some((voice) => voice.required) ? null : item(t('desk.draft.noRequiredTitle'), t('desk.draft.noRequired')),
    was.contact ? null : item(t('desk.draft.noContactTitle'), t('desk.draft.noContact')),
    was.agreement ? null : item(t('lobby.agreement'), t('desk.draft.noAgreement')),
  ].filter((one) => one !== null);
  return missingList(items.length ? items : html`<li><p>${none}</p></li>`);
}

export const draft = { now, wall, side };
