// The outcome as it will stand, or stands, in the record: own ideas are marked for their author alone.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish } from '../room/outbox.js';
import { dateText, plain, t } from '../room/words.js';
import { receiptOf, takeBack } from './receipts.js';
import { status, waits } from './status.js';
import { isOpen, show } from './ui.js';
import { levelText, togetherText } from './stepwords.js';
import { counts, kindText } from './verdict.js';

/** A text of the record: erased, or with parts taken out (U+FFFC), it says so. @param {{text: string | null} | null | undefined} words */
export function textOf(words) {
  return words ? plain(words.text) : '';
}

/** @param {any} outcome @param {{own?: boolean}} [how] */
export function outcomeView(outcome, { own = true } = {}) {
  if (!outcome) return nothing;
  return html`
    <h1>${kindText(outcome.kind, outcome.waitsFor || [])}</h1>
    ${(outcome.steps || []).map((/** @type {any} */ step) => stepOf(step, outcome.steps.length > 1))}
    ${outcome.learned && outcome.learned.text ? html`<h2>${t('phone.learned')}</h2><p>${textOf(outcome.learned)}</p>` : nothing}
    ${outcome.mattered && outcome.mattered.text ? html`<h2>${t('phone.mattered')}</h2><p>${textOf(outcome.mattered)}</p>` : nothing}
    ${(outcome.ideas || []).length ? html`
      <h2>${t('listen.title')}</h2>
      <div class="stack">${outcome.ideas.map((/** @type {any} */ idea, /** @type {number} */ n) => ideaOf(idea, n, own))}</div>` : nothing}`;
}

/** @param {any} step @param {boolean} ofSeveral each of several steps keeps its own verdict */
function stepOf(step, ofSeveral) {
  const line = (/** @type {string} */ label, /** @type {string} */ text) => (text ? html`<p class="step-line"><strong>${label}:</strong> <span class="own">${text}</span></p>` : nothing);
  return html`
    <div class="slip strong step slip-3">
      ${ofSeveral && step.verdict ? html`<p><strong>${kindText(step.verdict, step.waitsFor || [])}</strong></p>` : nothing}
      <p class="step-what">${textOf(step.what)}</p>
      <div class="seam"></div>
      ${line(t('step.whoShort'), textOf(step.owner))}
      ${line(t('step.whenShort'), dateText(step.byWhen))}
      ${line(t('step.signShort'), textOf(step.sign))}
      ${line(t('step.familiesShort'), textOf(step.families))}
      ${line(t('step.supportShort'), textOf(step.support))}
      ${line(t('record.together'), togetherText(step.together))}
      ${line(t('record.level'), levelText(step.level))}
      ${line(t('step.addresseeShort'), textOf(step.addressee))}
      ${line(t('step.helpersShort'), (step.helpers || []).map(textOf).join(', '))}
      ${(step.reservations || []).map((/** @type {any} */ r) => html`<p class="step-line"><strong>${t('phone.reservation')}:</strong> <q>${textOf(r.text)}</q>${r.kind === 'lifted' ? html` · ${t('worry.lifted')}` : nothing}</p>`)}
    </div>
    ${counts(step.answers)}`;
}

/** @param {any} idea @param {number} n @param {boolean} own */
function ideaOf(idea, n, own) {
  const parts = idea.pieces && idea.pieces.length ? idea.pieces : [idea];
  return html`<div class=${`slip slip-${n % 4 + 1}`}>${parts.map((/** @type {any} */ part) => partOf(part, idea, own))}</div>`;
}

/** @param {any} part @param {any} idea @param {boolean} own */
function partOf(part, idea, own) {
  const gone = idea.gone && !(idea.pieces || []).length;
  // After the outcome is saved nobody but this phone knows whose idea it was: the receipt does.
  const mine = own && part.text && part.text.text !== null && !gone
    && (receiptOf(part.id) !== null || (board.yours.ideas || []).some((/** @type {any} */ i) => i.id === part.id));
  return html`
    <p class="own-words part">${gone ? t('phone.takenBack') : textOf(part.text)}</p>
    ${part.more && part.more.text ? html`<p class="more">${textOf(part.more)}</p>` : nothing}
    ${mine ? html`${status('phone', t('phone.yourIdea'))}${takeOut(part.id)}` : nothing}`;
}

/** @param {string} idea */
function takeOut(idea) {
  const waiting = waitingWish('idea/back-' + idea);
  if (waiting) return waits(waiting);
  const sure = 'out:' + idea;
  return isOpen(sure) ? html`
      <p>${t('write.takeBackSure')}</p>
      <div class="row">
        <button type="button" class="button" @click=${() => { show(sure, false); takeBack(idea); }}>${icon('back')} ${t('write.takeBackYes')}</button>
        <button type="button" class="button" @click=${() => show(sure, false)}>${t('write.takeBackNo')}</button>
      </div>`
    : html`<div class="row"><button type="button" class="button" @click=${() => show(sure, true)}>${icon('back')} ${t('phone.takeOut')}</button></div>`;
}
