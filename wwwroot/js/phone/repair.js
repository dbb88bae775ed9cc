// Repair: worries as cards, one's own with what only its author can do, and the step with its changes marked.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { lastWish, waitingWish, wish } from '../room/outbox.js';
import { keep, kept } from '../room/storage.js';
import { t } from '../room/words.js';
import { draft, setDraft } from './drafts.js';
import { mineFold } from './mine.js';
import { ownerAsked } from './owner.js';
import { actions } from './shape.js';
import { status, truth } from './status.js';
import { limits, stepSlip } from './stepslip.js';
import { isOpen, show } from './ui.js';
import { reasons } from './verdict.js';
import { voiceLine } from './voices.js';
import { worryFields, worryForm } from './worryform.js';

/** @typedef {import('../room/types.js').Worry} Worry */

export function repair() {
  /** @type {Worry[]} */
  const worries = board.rows.worries || [];
  const own = board.yours.worries || [];
  const asked = ownerAsked();
  rememberOpen(worries.filter(w => own.includes(w.id) && w.state === 'open').map(w => w.id));
  return {
    body: html`
      ${asked === nothing ? nothing : theStep(asked)}
      <h1>${t('phone.repair')}</h1>
      ${reasons(board.rows.verdict, worries.some(w => w.state === 'open'))}
      ${worries.length ? html`<p><strong>${t('worry.count', { n: worries.length })}</strong></p>` : nothing}
      ${worries.filter(w => own.includes(w.id)).map(ownWorry)}
      <div class="stack">${worries.filter(w => !own.includes(w.id)).map(othersWorry)}</div>
      ${asked === nothing ? theStep(nothing) : nothing}
      ${asked === nothing ? html`${actions()}${own.length || board.yours.me.reads ? nothing : late()}` : nothing}
      ${mineFold()}`,
  };
}

const openName = () => 'open-worries:' + board.rows.round.no;

/** In the next check the author's own answer settles an open worry; there the phone no longer gets the worries, and still has to say so. @param {string[]} ids */
function rememberOpen(ids) {
  if ((kept(openName()) || []).join() !== ids.join()) keep(openName(), ids.length ? ids : null);
}

export const ownWorryOpen = () => (kept(openName()) || []).some((/** @type {string} */ id) => (board.yours.worries || []).includes(id));

/** Who is asked to take care of it reads the step before the worries. @param {any} asked */
const theStep = asked => html`<h2>${t('step.title')}</h2>${stepSlip({ changesMarked: true })}${limits()}${asked}`;

/** @param {Worry} worry */
function state(worry) {
  if (worry.state === 'lifted') return status('ok', t('worry.lifted'));
  if (worry.state === 'kept') return status('hold', t('worry.kept'));
  return worry.state === 'carried' ? status('hold', t('worry.carried')) : nothing;
}

/** @param {Worry} worry */
const words = worry => html`
  <p class="own-words">${worry.what || t('record.removed')}</p>
  ${worry.help ? html`<p class="more">${icon('plus')} <span><span class="visually-hidden">${t('worry.help')} </span>${worry.help}</span></p>` : nothing}
  ${worry.voice ? html`<p>${voiceLine([worry.voice])}</p>` : nothing}
  ${state(worry)}`;

/** @param {Worry} worry @param {number} n */
const othersWorry = (worry, n) => html`<div class=${`slip slip-${n % 4 + 1}`}>${words(worry)}</div>`;

/** @param {Worry} worry */
function ownWorry(worry) {
  const waiting = waitingWish('worry/' + worry.id);
  const fields = [`worry.what:${worry.id}`, `worry.help:${worry.id}`];
  if (isOpen(worry.id) || draft(fields[0])) return html`<section><h2>${t('worry.yours')}</h2>${worryForm({
    fields, button: t('phone.save'), voiceAsked: false,
    onSend: ({ what, help }, drafts) => { show(worry.id, false); wish('worry/' + worry.id, { type: 'rewordWorry', worry: worry.id, what, help }, drafts); },
    onCancel: () => { for (const f of fields) setDraft(f, ''); show(worry.id, false); },
  })}</section>`;
  const reword = () => {
    setDraft(fields[0], worry.what || '');
    setDraft(fields[1], worry.help || '');
    show(worry.id, true);
  };
  const settled = waiting && waiting.command.type !== 'rewordWorry';
  return html`
    <section><h2>${t('worry.yours')}</h2>
      <div class="slip yours slip-2">${waiting && waiting.command.what ? html`<p class="own-words">${waiting.command.what}</p>` : words(worry)}
        ${settled ? html`<p><strong>${waiting.command.type === 'liftWorry' ? t('worry.solved') : t('worry.keep')}</strong></p>` : nothing}${truth(waiting)}</div>
      ${worry.state === 'open' && !waiting ? html`
        <div class="stack tight">
          <button type="button" class="button wide tall" @click=${() => wish('worry/' + worry.id, { type: 'liftWorry', worry: worry.id })}>${icon('ok')} ${t('worry.solved')}</button>
          <button type="button" class="button wide tall" @click=${() => wish('worry/' + worry.id, { type: 'keepWorryInRecord', worry: worry.id })}>${icon('next')} ${t('worry.keep')}</button>
          <button type="button" class="button wide tall" @click=${reword}>${icon('edit')} ${t('worry.reword')}</button>
        </div>` : nothing}
    </section>`;
}

/** A worry that came too late for the check, for the next one. */
function late() {
  const fields = worryFields();
  const sent = lastWish('worry/late');
  if (sent && sent.state === 'waiting') return html`<div class="slip waiting"><p class="own-words">${sent.command.what}</p>${truth(sent)}</div>`;
  if (!isOpen('late-worry') && !draft(fields[0])) return html`
    <button type="button" class="button wide tall" @click=${() => show('late-worry', true)}>${icon('hold')} ${t('worry.late')}</button>`;
  return html`<section><h2>${t('worry.late')}</h2>${worryForm({
    fields, button: t('write.send'),
    onSend: (worry, drafts) => { show('late-worry', false); wish('worry/late', { type: 'raiseWorry', ...worry }, drafts); },
    onCancel: () => { for (const f of fields) setDraft(f, ''); show('late-worry', false); },
  })}</section>`;
}
