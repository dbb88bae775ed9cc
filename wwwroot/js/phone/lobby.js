// Lobby: the person is in; how we work together, what this day can decide, and which voice they bring.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { dateText, t } from '../room/words.js';
import { fold } from './fold.js';
import { startScale } from './scale.js';
import { addPerson } from './seats.js';
import { saved, waits } from './status.js';
import { isOpen, show } from './ui.js';
import { nameOf, namesOf, stampOf, voices } from './voices.js';

export function lobby() {
  const { workshop } = board.rows;
  const ok = okState();
  return {
    body: html`
      <h1>${t('lobby.in')}</h1>
      ${scopeCard()}
      ${required()}
      ${hasAgreement() ? html`<section><h2>${t('lobby.agreement')}</h2>${agreement(ok)}</section>` : nothing}
      <p class="hint">${t('help.notCases')}</p>
      ${startScale()}
      ${changeVoice()}
      ${addPerson()}
      ${workshop.contact ? html`<p class="hint">${t('help.private', { contact: workshop.contact })}</p>` : nothing}`,
    bottom: hasAgreement() && !ok.on ? okButton('main') : undefined,
  };
}

const hasAgreement = () => Boolean(board.rows.workshop.agreement && board.rows.workshop.agreement.text);

/** @param {ReturnType<typeof okState>} ok */
const agreement = ok => html`
  <div class="slip slip-2"><p class="own-words">${board.rows.workshop.agreement.text}</p>
    ${ok.on ? html`<p class="mark-line">${icon('ok')} <span>${t('lobby.ok')}</span></p>${ok.waiting ? waits(ok.waiting) : saved()}` : nothing}</div>`;

/** @param {'main' | 'tall'} kind */
const okButton = kind => html`
  <button type="button" class=${`button wide ${kind}`} @click=${() => wish('ok/agreement', { type: 'okForMe', version: board.rows.workshop.agreement.version })}>${icon('ok')} ${t('lobby.ok')}</button>`;

/** Who comes when the work has begun reads behind a button how the room works together, and may say OK to it as well. */
export function agreementFold() {
  if (!hasAgreement() || board.rows.workshop.state !== 'running') return nothing;
  const ok = okState();
  return fold('agreement', t('lobby.agreement'), () => html`${required()}${agreement(ok)}${ok.on ? nothing : okButton('tall')}`);
}

/** Tapped for this version of the agreement: a new version asks again. */
function okState() {
  const { agreement } = board.rows.workshop;
  const waiting = waitingWish('ok/agreement');
  if (!agreement) return { on: false, waiting: undefined };
  if (waiting && waiting.command.version === agreement.version) return { on: true, waiting };
  return { on: board.yours.me.okVersion === agreement.version, waiting: undefined };
}

/** What the day can do, honestly, before the first idea. */
export function scopeCard() {
  const { scope } = board.rows.workshop;
  if (!scope) return nothing;
  const text = scope.kind === 'decide' ? t('scope.decide')
    : scope.kind === 'collect' ? t('scope.collect') : t('scope.advise', { who: scope.who, date: dateText(scope.date) });
  return html`<p>${text}</p>${scope.limits ? html`<p>${t('scope.limits', { text: scope.limits })}</p>` : nothing}`;
}

export function required() {
  const ids = voices().filter(v => v.required).map(v => v.id);
  return ids.length ? html`<p class="mark-line plain"><span class="voices" aria-hidden="true">${ids.map(stampOf)}</span><span>${t('lobby.required', { voices: namesOf(ids) })}</span></p>` : nothing;
}

/** From Choose to Review: results by voice would shift under people's feet. */
const isFixed = () => ['choose', 'shape', 'check', 'repair', 'review'].includes((board.rows.round || {}).phase);

/** The voices as large buttons; refused once a vote is on its way, with words. */
export function changeVoice() {
  const open = isOpen('voice');
  const opener = html`<button type="button" class="button wide tall" aria-expanded=${open ? 'true' : 'false'} @click=${() => show('voice', !open)}>${icon('edit')} ${t('lobby.changeVoice')}</button>`;
  if (!open) return opener;
  if (isFixed()) return html`${opener}<p class="hint strong">${t('refused.voiceFixed')}</p>`;
  const waiting = waitingWish('voice/mine');
  const own = waiting ? waiting.command.voice : board.yours.me.voice;
  const pick = (/** @type {string | null} */ id) => html`
    <button type="button" class=${`voice-button ${own === id ? 'chosen' : ''} ${id ? '' : 'wide'}`} aria-pressed=${own === id ? 'true' : 'false'}
      @click=${() => { if (own !== id) wish('voice/mine', { type: 'changeVoice', voice: id }); }}>
      ${stampOf(id)}${own === id ? html`<span class="yours-word">${t('lobby.yourVoice')}</span>` : nothing}<strong>${id ? nameOf(id) : t('join.voiceSkip')}</strong></button>`;
  return html`
    ${opener}
    <section>
      <h2>${t('join.voice')}</h2>
      <p class="hint">${t('join.voiceHelp')}</p>
      <div class="voice-grid">${voices().map(v => pick(v.id))}${pick(null)}</div>
      ${waiting ? waits(waiting) : nothing}
    </section>`;
}
