// Family time: one voice reads the step and writes a draft of its own, together. Nobody else ever gets it; afterwards the voice may suggest it to all.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { lastWish, waitingWish, wish } from '../room/outbox.js';
import { keep, kept } from '../room/storage.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft, setDraft } from './drafts.js';
import { field } from './field.js';
import { status, truth } from './status.js';
import { limits, stepSlip } from './stepslip.js';
import { isOpen, show } from './ui.js';
import { nameOf } from './voices.js';

const fieldName = () => 'family:' + board.rows.round.no;

/** The version that was on screen when this person began to type. */
const baseName = () => 'family-base:' + board.rows.round.no;

/** @returns {{text: string, version: number}} */
const shared = () => board.yours.familyDraft || { text: '', version: 0 };

export function familyTime() {
  const { step } = board.rows;
  return html`
    <p>${t('family.only', { voice: nameOf(board.yours.me.voice) })}</p>
    ${step && step.what ? html`<h2>${t('step.title')}</h2>${stepSlip({ changesMarked: true })}${limits()}` : nothing}
    <h2>${t('family.draft')}</h2>
    ${ourDraft()}`;
}

function ourDraft() {
  const name = fieldName();
  const now = shared();
  const waiting = waitingWish('family/draft');
  if (waiting) return html`<div class="slip waiting"><p class="own-words">${waiting.command.text}</p>${truth(waiting)}</div>`;
  const typing = Boolean(draft(name)) || isOpen(name);
  if (!typing && kept(baseName()) !== now.version) keep(baseName(), now.version);
  if (typing || !now.text) return writing(name, now);
  return html`
    <div class="slip slip-2">
      <p class="own-words">${now.text}</p>
      <div class="row"><button type="button" class="button" @click=${() => { setDraft(name, now.text); show(name, true); }}>${icon('edit')} ${t('write.change')}</button></div>
    </div>`;
}

/** Somebody else of the voice may have saved meanwhile: then both texts are in sight, and one is not saved over the other unseen. @param {string} name @param {{text: string, version: number}} now */
function writing(name, now) {
  const base = kept(baseName()) || 0;
  if (now.version !== base && now.text !== draft(name).trim()) return bothTexts(name, now);
  return composer({
    fields: [{ name, label: t('family.how'), max: 200, lines: 3, cut: 2 }], button: t('family.save'), icon: 'ok',
    onSend: ([text], drafts) => { show(name, false); wish('family/draft', { type: 'writeFamilyDraft', text, version: base }, drafts); },
    onCancel: now.text ? () => { setDraft(name, ''); show(name, false); } : undefined,
  });
}

/** Until this person has said what becomes of theirs, nothing can be saved. @param {string} name @param {{text: string, version: number}} now */
function bothTexts(name, now) {
  const seen = (/** @type {string} */ text) => { keep(baseName(), now.version); setDraft(name, text); };
  return html`
    <p class="notice">${icon('edit')}<span>${t('family.meanwhile')}</span></p>
    <div class="slip slip-4"><p class="own-words">${now.text}</p></div>
    ${field({ name, label: t('pause.words'), max: 200, lines: 3, cut: 2 })}
    <button type="button" class="button main wide" @click=${() => seen([draft(name).trim(), now.text].filter(Boolean).join(' '))}>${icon('join')} ${t('family.add')}</button>
    <button type="button" class="button wide tall" @click=${() => seen(draft(name))}>${t('family.mine')}</button>`;
}

/** After family time: the draft stays with its voice, and any of them may suggest it to all, without an author. */
export function familyDraft() {
  const { text } = shared();
  if (!text) return nothing;
  const sent = lastWish('suggest/family');
  const suggested = (board.rows.step.offers || []).includes(text) || (sent && sent.state === 'saved' && sent.command.text === text);
  return html`
    <section>
      <h2>${t('family.after')}</h2>
      <p class="hint">${t('family.only', { voice: nameOf(board.yours.me.voice) })}</p>
      <div class="slip slip-2"><p class="own-words">${text}</p>
        ${suggested ? status('ok', t('family.suggested')) : sent && sent.state === 'waiting' ? truth(sent) : nothing}</div>
      ${suggested || (sent && sent.state === 'waiting') || text.length < 3 ? nothing
        : html`<button type="button" class="button wide tall" @click=${() => wish('suggest/family', { type: 'suggestWording', text })}>${icon('send')} ${t('family.suggest')}</button>`}
    </section>`;
}
