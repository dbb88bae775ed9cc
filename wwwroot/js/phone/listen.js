// Listen: one card after another, on the wall and here at the same moment.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { t } from '../room/words.js';
import { canReadAloud, readAloud } from './aloud.js';
import { card as cardText, spoken } from './card.js';
import { composer } from './composer.js';
import { draft, setDraft } from './drafts.js';
import { mineFold } from './mine.js';
import { keyed } from './keyed.js';
import { sentAbout } from './sent.js';
import { status, truth } from './status.js';
import { tap } from './tap.js';
import { isOpen, show } from './ui.js';

/** @typedef {import('../room/types.js').Card} Card */

export function listen() {
  const { listen: row } = board.rows;
  const current = row.current ? board.rows['card:' + row.current] : null;
  const others = [...row.shown].reverse().filter(id => id !== row.current).map(id => board.rows['card:' + id]).filter(Boolean);
  return {
    body: html`
      <div class="row split">
        <h1 class="small">${current ? t('listen.of', { n: row.shown.indexOf(row.current) + 1, m: row.total }) : t('listen.title')}</h1>
        ${current && canReadAloud() ? html`<button type="button" class="button quiet" @click=${() => readAloud(spoken(current))}>${icon('ear')} ${t('listen.readAloud')}</button>` : nothing}
      </div>
      ${current ? html`<div class="slip big slip-4" >${cardText(current)}</div>${tools(current)}` : nothing}
      <p class="hint">${t('listen.hint')}</p>
      ${others.length ? html`
        <section>
          ${current ? html`<h2>${t('listen.earlier')}</h2>` : nothing}
          <div class="stack">${keyed(others, c => c.id, listed)}</div>
        </section>` : nothing}
      ${mineFold()}`,
  };
}

/** A card shown before: a tap opens what can be said about it. @param {Card} card @param {number} n */
function listed(card, n) {
  const panel = 'card:' + card.id;
  const open = isOpen(panel) || draft('ask:' + card.id);
  return html`
    <div class="listed">
      <button type="button" class=${`slip card slip-${n % 4 + 1}`} aria-expanded=${open ? 'true' : 'false'} @click=${() => show(panel, !isOpen(panel))}>
        <span class="text">${cardText(card)}</span>${icon(open ? 'back' : 'help')}
        ${isNotClear(card) && !open ? status('ok', t('listen.notClear')) : nothing}
      </button>
      ${open ? tools(card) : nothing}
    </div>`;
}

/** @param {Card} card */
function isNotClear(card) {
  const waiting = waitingWish('clear/' + card.id);
  return waiting ? waiting.command.on : (board.yours.notClear || []).includes(card.id);
}

/** @param {Card} card */
function tools(card) {
  if (card.gone) return nothing;
  const unclear = isNotClear(card);
  const field = 'ask:' + card.id;
  const asks = isOpen(field) || draft(field);
  const questions = (board.rows.listen.questions || []).filter((/** @type {any} */ q) => q.card === card.id);
  return html`
    ${questions.map((/** @type {any} */ q) => html`<p class="asked">${icon('help')} <q>${q.text}</q></p>`)}
    <div class="row">
      <button type="button" class=${'button tall' + (unclear ? ' chosen' : '')} aria-pressed=${unclear ? 'true' : 'false'}
        @click=${tap(() => wish('clear/' + card.id, { type: 'notClear', card: card.id, on: !unclear }))}>${icon('help')} ${t('listen.notClear')}</button>
      ${asks ? nothing : html`<button type="button" class="button tall" @click=${() => show(field, true)}>${icon('edit')} ${t('listen.ask')}</button>`}
    </div>
    ${truth(waitingWish('clear/' + card.id))}
    ${asks ? composer({
      fields: [{ name: field, label: t('listen.askLabel'), min: 3, max: 200 }], button: t('write.send'),
      onSend: ([text], drafts) => { show(field, false); wish(`ask/${card.id}-${newId()}`, { type: 'askAbout', card: card.id, text }, drafts); },
      onCancel: () => { setDraft(field, ''); show(field, false); },
    }) : sentAbout(`ask/${card.id}-`, text => questions.some((/** @type {any} */ q) => q.text === text))}`;
}
