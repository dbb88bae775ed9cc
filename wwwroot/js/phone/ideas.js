// "My ideas": what this person wrote in this round, each with the truth about where it is and what can be done with it.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { dismiss, waitingWish, wish, wishesAbout } from '../room/outbox.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft, isShown, setDraft } from './drafts.js';
import { keyed } from './keyed.js';
import { takeBack, writtenAt } from './receipts.js';
import { refusalText } from './refusal.js';
import { saved, status, waits } from './status.js';
import { isOpen, show } from './ui.js';

/** @typedef {import('../room/types.js').OwnIdea} OwnIdea @typedef {import('../room/outbox.js').Wish} Wish */

/** The field where the idea of this round is written: it goes along from phase to phase. */
export const ideaField = () => 'idea:' + board.rows.round.no;

/** Ideas that the server has not taken, of whatever round: the phone keeps them. */
export const unsent = () => wishesAbout('idea/new').filter(w => w.state !== 'saved');

export const hasIdeas = () => Boolean((board.yours.ideas || []).length || unsent().length);

/** @param {any} [more] what the phase adds below, such as a field for one more idea */
export function myIdeas(more) {
  if (!hasIdeas() && !more) return nothing;
  const sent = [...(board.yours.ideas || [])].sort((a, b) => writtenAt(b.id) - writtenAt(a.id));
  return html`
    <section class="mine">
      <h2>${t('write.mine')}</h2>
      ${unsentIdeas()}
      ${keyed(sent, i => i.id, ideaSlip)}
      ${more || nothing}
    </section>`;
}

export function unsentIdeas() {
  isShown('unsent');
  return keyed(unsent().reverse(), w => w.id, unsentSlip);
}

/** @param {Wish} w @param {number} n */
function unsentSlip(w, n) {
  const refused = w.state === 'refused';
  return html`
    <div class=${'slip waiting slip-' + (n % 4 + 1)}>
      <p class="own-words">${w.command.text}</p>
      ${refused ? html`
        ${status('hold', refusalText(w))}
        <div class="row">
          <button type="button" class="button" @click=${() => backToField(w)}>${icon('edit')} ${t('write.change')}</button>
          <button type="button" class="button" @click=${() => dismiss(w.id)}>${icon('back')} ${t('phone.throwAway')}</button>
        </div>` : waits(w)}
    </div>`;
}

/** The words go back into the field, before what may stand there already. @param {Wish} w */
function backToField(w) {
  const field = board.rows.round ? ideaField() : 'idea:' + w.command.round;
  setDraft(field, [w.command.text, draft(field)].filter(Boolean).join('\n'));
  dismiss(w.id);
}

/** @param {OwnIdea} idea @param {number} n */
function ideaSlip(idea, n) {
  const edit = waitingWish('idea/edit-' + idea.id);
  const back = waitingWish('idea/back-' + idea.id);
  const more = waitingWish('idea/restate-' + idea.id);
  const waiting = back || edit || more;
  const field = 'edit:' + idea.id;
  if (isOpen(field) || draft(field)) return editor(idea, field);
  return html`
    <div class=${`slip ${waiting ? 'waiting' : ''} slip-${n % 4 + 1}`}>
      <p class="own-words">${textNow(idea)}</p>
      ${more || idea.more ? html`<p class="more">${more ? more.command.text : idea.more}</p>` : nothing}
      ${back ? html`<p>${t('write.takingBack')}</p>` : nothing}
      ${waiting ? waits(waiting) : where(idea)}
      ${back ? nothing : actions(idea, field)}
    </div>`;
}

/** @param {OwnIdea} idea */
function where(idea) {
  if (idea.state === 'shown') return status('ok', t('write.shown'));
  if (idea.state === 'joined') return status('join', t('write.joined'));
  if (idea.state === 'heldBack') return status('hold', t('listen.heldBack'));
  if (idea.state === 'takenBack') return status('back', t('write.takenBack'));
  if (idea.state === 'parked') return status('park', t('write.parked'));
  return saved();
}

/** @param {OwnIdea} idea @param {string} field */
function actions(idea, field) {
  const sure = 'back:' + idea.id;
  if (isOpen(sure)) return html`
    <p>${t('write.takeBackSure')}</p>
    <div class="row">
      <button type="button" class="button" @click=${() => { show(sure, false); takeBack(idea.id); }}>${icon('back')} ${t('write.takeBackYes')}</button>
      <button type="button" class="button" @click=${() => show(sure, false)}>${t('write.takeBackNo')}</button>
    </div>`;
  const { phase } = board.rows.round;
  const listening = phase === 'listen';
  const parks = idea.state === 'heldBack' || (idea.state === 'shown' && (listening || (phase === 'choose' && !board.rows.choose.runOff)));
  const park = 'park:' + idea.id;
  if (isOpen(park)) return html`
    <p>${t('later.parkSure')}</p>
    <div class="row">
      <button type="button" class="button" @click=${() => { show(park, false); wish('idea/park-' + idea.id, { type: 'parkIdea', idea: idea.id }); }}>${icon('park')} ${t('later.parkYes')}</button>
      <button type="button" class="button" @click=${() => show(park, false)}>${t('write.takeBackNo')}</button>
    </div>`;
  if (!(idea.canChange || idea.canTakeBack || idea.canSeparate || parks)) return nothing;
  return html`
    <div class="row">
      ${idea.canChange ? html`<button type="button" class="button" @click=${() => { setDraft(field, textNow(idea)); show(field, true); }}>${icon('edit')} ${t('write.change')}</button>` : nothing}
      ${idea.canTakeBack ? html`<button type="button" class="button" @click=${() => show(sure, true)}>${icon('back')} ${t('write.takeBack')}</button>` : nothing}
      ${idea.canSeparate ? html`<button type="button" class="button" @click=${() => wish('idea/separate-' + idea.id, { type: 'keepMineSeparate', idea: idea.id })}>${icon('split')} ${t('listen.separate')}</button>` : nothing}
      ${parks ? html`<button type="button" class="button" @click=${() => show(park, true)}>${icon('park')} ${t('listen.park')}</button>` : nothing}
    </div>
    ${listening && (idea.state === 'shown' || idea.state === 'joined') ? restate(idea) : nothing}`;
}

/** A second line to the own card. @param {OwnIdea} idea */
function restate(idea) {
  const field = 'restate:' + idea.id;
  if (!isOpen(field) && !draft(field)) return html`<button type="button" class="button wide" @click=${() => show(field, true)}>${icon('plus')} ${t('listen.restate')}</button>`;
  return composer({
    fields: [{ name: field, label: t('listen.restate') }], button: t('write.send'), main: false,
    onSend: ([text], drafts) => { show(field, false); wish('idea/restate-' + idea.id, { type: 'restate', idea: idea.id, text }, drafts); },
    onCancel: () => { setDraft(field, ''); show(field, false); },
  });
}

/** As its author wished it last, saved or not. @param {OwnIdea} idea @returns {string} */
const textNow = idea => (waitingWish('idea/edit-' + idea.id) || { command: idea }).command.text;

/** @param {OwnIdea} idea @param {string} field */
function editor(idea, field) {
  return composer({
    fields: [{ name: field, label: t('write.change') }], button: t('phone.save'), icon: 'ok', main: false,
    onSend: ([text], drafts) => {
      show(field, false);
      if (text !== textNow(idea)) wish('idea/edit-' + idea.id, { type: 'editIdea', idea: idea.id, text }, drafts);
    },
    onCancel: () => { setDraft(field, ''); show(field, false); },
  });
}
