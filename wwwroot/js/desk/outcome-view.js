// The outcome as it will be saved, in full and readable (METHOD 5); the server made it, the desk only shows it.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { dateText, inLanguage, t } from '../room/words.js';
import { cloth, dyeOf } from '../look/cloth.js';
import { stamp } from '../look/stamp.js';
import { columns } from './columns.js';
import { reasonText } from './hold.js';
import { openable, shown } from './redact.js';
import { outcome } from './rows.js';
import { scopeText } from './rule.js';
import { cut } from './slip.js';
import { levelText, togetherText } from './step-words.js';
import { tagText } from './tags.js';
import { voiceName, voiceNames } from './voices.js';
import { counts, verdictText } from './verdict.js';

/** @typedef {import('./redact.js').Text} Text */

/** @param {{may: boolean}} how `may`: texts can be opened for taking something out */
export function outcomeView({ may }) {
  const it = outcome();
  if (!it) return nothing;
  return html`<article class="outcome-sheet">
    ${cloth({ columns: 12, rows: 1, shapes: (it.voices ?? []).map((/** @type {any} */ one) => one.shape), dye: dyeOf(it.kind) })}
    <p class="number">${it.id ?? ''} ${it.date ? html`· ${dateText(it.date)}` : nothing}</p>
    <h2>${verdictText(it.kind, it.waitsFor ?? [])}</h2>
    <p class="asked">${openable(it.question, may)}</p>
    ${(it.steps ?? []).map((/** @type {any} */ step) => stepOf(step, may))}
    ${voicesOf(it)} ${part(t('desk.outcome.learned'), it.learned?.text ? html`<p>${openable(it.learned, may)}</p>` : null)}
    ${part(t('desk.outcome.mattered'), it.mattered?.text ? html`<p>${openable(it.mattered, may)}</p>` : null)}
    ${part(t('listen.title'), it.ideas?.length ? columns('outcome', it.ideas, (/** @type {any} */ idea) => idea.id, (/** @type {any} */ idea) => ideaOf(idea, may)) : null)}
    ${part(t('desk.outcome.parked'), textList(it.parked, may))} ${part(t('desk.forLater'), textList(it.questionsForLater, may))}
    ${part(t('desk.outcome.how'), howItWent(it))}
  </article>`;
}

/** @param {string} title @param {unknown} content */
const part = (title, content) => (content ? html`<section><h3>${title}</h3>${content}</section>` : nothing);

/** @param {Text[] | undefined} texts @param {boolean} may */
const textList = (texts, may) => (texts?.length ? html`<ul class="texts">${texts.map((text) => html`<li>${openable(text, may)}</li>`)}</ul>` : null);

/** @param {any} step @param {boolean} may */
function stepOf(step, may) {
  /** @param {string} label @param {Text | null | undefined} text */
  const line = (label, text) => (shown(text) ? html`<div><dt>${label}</dt><dd>${openable(text, may)}</dd></div>` : nothing);
  /** @param {string} label @param {string} text */
  const fact = (label, text) => (text ? html`<div><dt>${label}</dt><dd>${text}</dd></div>` : nothing);
  return html`<section class="slip slip-2 strong step-card">
      <p class="label">${verdictText(step.verdict ?? 'notFinished', step.waitsFor ?? [])}</p>
      <p class="what">${openable(step.what, may)}</p>
      <hr class="seam" />
      <dl>
        ${line(t('step.who'), step.owner)} ${step.byWhen ? html`<div><dt>${t('step.when')}</dt><dd>${dateText(step.byWhen)}</dd></div>` : nothing}
        ${line(t('step.sign'), step.sign)} ${line(t('step.families'), step.families)} ${line(t('desk.step.support'), step.support)}
        ${line(t('desk.step.addressee'), step.addressee)}
        ${(step.helpers ?? []).map((/** @type {Text} */ text) => line(t('desk.owner.helpers'), text))}
        ${fact(t('desk.step.together'), togetherText(step.together))} ${fact(t('desk.step.level'), levelText(step.level))}
        ${line(t('desk.results.reason'), step.chosenBecause)}
      </dl>
    </section>
    ${step.reservations?.length
      ? html`<section>
          <h3>${t('desk.outcome.reservations')}</h3>
          <ul class="texts">
            ${step.reservations.map((/** @type {any} */ one) => html`<li>${openable(one.text, may)} ${openable(one.help, may)} ${one.kind === 'lifted' ? html`<span class="hint">${t('desk.worry.lifted')}</span>` : nothing} ${one.voice ? html`<span class="hint">${voiceName(one.voice)}</span>` : nothing} ${one.tags?.length ? html`<span class="hint">${one.tags.map(tagText).join(' · ')}</span>` : nothing}</li>`)}
          </ul>
        </section>`
      : nothing}
    ${step.answers ? html`<section><h3>${t('desk.answers')}</h3>${counts(step.answers)}</section>` : nothing}`;
}

/** @param {any} it */
const voicesOf = (it) =>
  it.voices?.length
    ? html`<section>
        <h3>${t('desk.outcome.voices')}</h3>
        <p class="voices">${it.voices.map((/** @type {any} */ one) => html`<span class="voice">${stamp(one.shape)}<b>${inLanguage(one.names)}</b> <span>${one.size}</span></span>`)}</p>
        ${it.missing?.length ? html`<p>${t('lobby.missing', { voices: voiceNames(it.missing) })}</p>` : nothing}
      </section>`
    : nothing;

/** @param {any} idea @param {boolean} may */
const ideaOf = (idea, may) =>
  html`<div class="slip ${cut(idea.id)}">
    ${idea.gone
      ? html`<p class="gone">${t('desk.takenBack')}</p>`
      : html`<p class=${idea.pieces?.length ? 'title' : 'text'}>${openable(idea.text, may)}</p>
          ${shown(idea.more) ? html`<p class="more">${openable(idea.more, may)}</p>` : nothing}
          ${idea.pieces?.length
            ? html`<ul class="pieces">${idea.pieces.map((/** @type {any} */ piece) => html`<li>${openable(piece.text, may)} ${shown(piece.more) ? openable(piece.more, may) : nothing}</li>`)}</ul>`
            : nothing}`}
  </div>`;

/** Scope, agreement and what was held back or taken back: counted openly, without the texts. @param {any} it */
const howItWent = (it) =>
  html`${it.scope ? html`<p>${scopeText(it.scope)}</p>` : nothing}
    ${(it.heldBack ?? []).map((/** @type {{reason: string, n: number}} */ one) => html`<p>${t('desk.outcome.heldBack', { n: one.n, reason: reasonText(one.reason) })}</p>`)}
    ${it.takenBack ? html`<p>${t('desk.outcome.takenBack', { n: it.takenBack })}</p>` : nothing}
    ${it.unrevealed ? html`<p>${t('desk.outcome.unrevealed', { n: it.unrevealed })}</p>` : nothing}
    ${it.carryForward ? html`<p>${t('desk.outcome.carry')}</p>` : nothing}`;
