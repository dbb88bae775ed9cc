// Who takes care of the step, and who helps: nobody is written down without their own tap.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft, setDraft } from './drafts.js';
import { sentAbout } from './sent.js';
import { truth } from './status.js';
import { isOpen, show } from './ui.js';

const maxWording = 60;
/** @type {Set<string>} */
const remembered = new Set();

/** True while this person owes an answer: then nothing else is asked of them. */
export const isAsked = () => Boolean(waitingWish('owner/answer') || (board.yours.owner && board.yours.owner.asked && !board.yours.owner.accepted));

/** The question to the person who was asked; it comes before everything else on the screen. */
export function ownerAsked() {
  const { owner } = board.yours;
  const waiting = waitingWish('owner/answer');
  if (waiting) return html`<div class="slip now slip-2"><p>${t('step.ask')}</p><p><strong>${waiting.command.type === 'acceptOwner' ? t('step.yes') : t('step.no')}</strong></p>${truth(waiting)}</div>`;
  if (!owner || !owner.asked || owner.accepted) return nothing;
  const field = 'wording:' + board.rows.step.no;
  if (owner.wording && !remembered.has(field)) { // the step was changed: asked again, with the words of the first yes
    remembered.add(field);
    if (!draft(field)) setDraft(field, owner.wording);
  }
  return html`
    <section class="asked-owner">
      <h2>${t('step.ask')}</h2>
      ${composer({
        fields: [{ name: field, label: t('step.wording'), max: maxWording, lines: 1, placeholder: t('step.wordingHint') }],
        button: t('step.yes'), icon: 'ok', mayHoldNames: true,
        between: html`<p class="hint">${t('step.supportAsk')}</p>`,
        onSend: ([wording], drafts) => wish('owner/answer', { type: 'acceptOwner', version: board.rows.step.version, wording }, drafts),
        after: html`<button type="button" class="button wide tall" @click=${() => wish('owner/answer', { type: 'declineOwner' })}>${t('step.no')}</button>`,
      })}
    </section>`;
}

/** "I can take care of it", "I can help": each opens one field for the words that will stand in the record. */
export function offers() {
  const { owner, helping, helpAsked } = board.yours;
  const mine = owner && owner.accepted;
  const nobody = board.rows.step.owner.state !== 'yes';
  const offered = owner && !owner.asked; // somebody else has said yes already; the desk sees this offer
  return html`
    ${mine || offered ? html`
      <p class="mark-line">${icon('ok')} <span>${mine ? t('step.youOwn', { wording: owner.wording }) : t('step.canOwn')}</span></p>
      <button type="button" class="button wide" @click=${() => wish('owner/answer', { type: 'declineOwner' })}>${icon('back')} ${t('step.no')}</button>` : nothing}
    ${!mine && !offered && nobody ? offer('volunteerOwner', t('step.canOwn'), 'ok', 'own') : nothing}
    ${mine ? nothing : helping ? helpingLine(helping) : helpAsked ? helpAgain(helpAsked) : offer('offerHelp', t('step.help'), 'plus', 'help')}`;
}

/** @param {'volunteerOwner' | 'offerHelp'} type @param {string} label @param {string} sign @param {string} key */
function offer(type, label, sign, key) {
  const field = `${key}:${board.rows.step.no}`;
  const sent = waitingWish('owner/' + key);
  if (sent && sent.command.wording)
    return html`<p class="mark-line">${icon(sign)} <span>${label}: ${sent.command.wording}</span></p>${truth(sent)}`;
  if (!isOpen(field) && !draft(field)) return html`<button type="button" class="button wide tall" @click=${() => show(field, true)}>${icon(sign)} ${label}</button>`;
  return html`<section><h2>${label}</h2>${composer({
    fields: [{ name: field, label: t('step.wording'), max: maxWording, lines: 1, placeholder: t('step.wordingHint') }],
    button: t('write.send'), mayHoldNames: true,
    onSend: ([wording], drafts) => { show(field, false); wish('owner/' + key, { type, wording }, drafts); },
    onCancel: () => { setDraft(field, ''); show(field, false); },
  })}</section>`;
}

/** @param {string} wording */
function helpingLine(wording) {
  const waiting = waitingWish('owner/help');
  return html`
    <p class="mark-line">${icon('plus')} <span>${t('step.youHelp', { wording })}</span></p>
    <div class="row">${truth(waiting)}
      <button type="button" class="button" @click=${() => wish('owner/help', { type: 'offerHelp', wording: null })}>${icon('back')} ${t('write.takeBack')}</button></div>`;
}

/** The step is another one now, so the yes of a helper is asked again like the owner's. @param {string} wording */
function helpAgain(wording) {
  const waiting = waitingWish('owner/help');
  if (waiting) return html`<p class="mark-line">${icon('plus')} <span>${waiting.command.wording ? t('step.helpYes') : t('step.no')}</span></p>${truth(waiting)}`;
  return html`<div class="slip now slip-2"><p><strong>${t('step.helpAgain')}</strong></p><p><q>${wording}</q></p>
    <button type="button" class="button wide tall" @click=${() => wish('owner/help', { type: 'offerHelp', wording })}>${t('step.helpYes')}</button>
    <button type="button" class="button wide tall" @click=${() => wish('owner/help', { type: 'offerHelp', wording: null })}>${icon('back')} ${t('step.no')}</button></div>`;
}

/** "Suggest wording": shown to all without an author. */
export function suggest() {
  const field = 'suggest:' + board.rows.step.no;
  if (!isOpen(field) && !draft(field)) return html`
    <button type="button" class="button wide tall" @click=${() => show(field, true)}>${icon('edit')} ${t('step.suggest')}</button>
    ${sentAbout('suggest/step-')}`;
  return html`<section><h2>${t('step.suggest')}</h2>${composer({
    fields: [{ name: field, label: t('step.suggest'), labelShown: false, min: 3, max: 200, lines: 2 }], button: t('write.send'), main: false,
    onSend: ([text], drafts) => { show(field, false); wish('suggest/step-' + newId(), { type: 'suggestWording', text }, drafts); },
    onCancel: () => { setDraft(field, ''); show(field, false); },
  })}</section>`;
}
