// Choose by weighing: one card, three equal answers. Nobody else sees them, and each can be changed until choosing is closed.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { answerMark, icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish } from '../room/outbox.js';
import { t } from '../room/words.js';
import { canReadAloud, readAloud } from './aloud.js';
import { announce } from './announce.js';
import { asked, asksAgain, before, cards, catchUp, current, following, goTo, markOf, unanswered, weigh as put } from './asking.js';
import { card as cardText, spoken } from './card.js';
import { mineIfNeeded } from './mine.js';
import { notice } from './notices.js';
import { truth } from './status.js';
import { tap } from './tap.js';
import { focusOn, isOpen, show } from './ui.js';
import { finish, markWord, weighed } from './weighed.js';

/** @type {import('./asking.js').Mark[]} */
const marks = ['for', 'not', 'skip'];
const longText = 120; // characters; from here on a card is set smaller, so that the answers stay in reach

export function weigh() {
  const news = catchUp();
  if (news.gone) notice(t('weigh.gone', { n: news.gone }));
  if (news.again) announce(t('weigh.againList')); // seen on the card itself, and in the list
  const one = isOpen('weigh:one');
  if (!cards().length || isOpen('weigh:list') || (isDone() && !one)) return weighed({ done: isDone(), open });
  const id = current();
  const card = board.rows['card:' + id] || { id, text: '', more: null, pieces: [], gone: null };
  const reads = canReadAloud();
  return {
    body: html`
      <div class="row split">
        <h1 class="small" id="weigh-card" tabindex="-1">${t('listen.of', { n: asked().indexOf(id) + 1, m: cards().length })}</h1>
        ${reads ? html`<button type="button" class="button quiet" @click=${() => readAloud(spoken(card))}>${icon('ear')} ${t('listen.readAloud')}</button>` : nothing}
      </div>
      <div class="weighing">
        <div class=${`slip big slip-4 ${spoken(card).length > longText ? 'long' : ''}`}>${cardText(card)}</div>
        ${asksAgain(id) ? html`<p class="notice">${icon('join')}<span>${t('weigh.again')}</span></p>` : nothing}
        <div class="answers" role="group" aria-labelledby="weigh-card">${marks.map(mark => answer(id, mark))}</div>
      </div>
      <p class="hint">${markOf(id) ? t('choose.change') : t('choose.secret')}</p>
      <div class="row">
        ${one ? nothing : html`<button type="button" class="button" @click=${() => { show('weigh:list', true); scrollTo(0, 0); }}>${icon('record')} ${t('weigh.mine', { n: cards().length - unanswered().length, m: cards().length })}</button>`}
        ${markOf(id) ? html`<button type="button" class="button" @click=${() => put(id, null)}>${icon('back')} ${t('weigh.takeBack')}</button>` : nothing}
      </div>
      ${mineIfNeeded()}`,
    bottom: one ? toList(id) : moves(id),
  };
}

export const isDone = () => {
  const waiting = waitingWish('weigh/done');
  return Boolean(waiting ? waiting.command.done : (board.yours.weighings || {}).done);
};

/** @param {string} id @param {import('./asking.js').Mark} mark */
function answer(id, mark) {
  const on = markOf(id) === mark;
  return html`
    <button type="button" class=${'answer' + (on ? ' chosen' : '')} aria-pressed=${on ? 'true' : 'false'} @click=${() => { if (!on) put(id, mark); }}>
      ${answerMark(mark)}<span><span class="sentence">${markWord(mark)}</span>${on ? html`<span class="yours-word">${t('weigh.yours')}</span>${truth(waitingWish('weigh/' + id))}` : nothing}</span>
    </button>`;
}

/** Back, and on; with the last answer the way on becomes "That is all". @param {string} id */
function moves(id) {
  const back = before();
  const next = following();
  const finished = !next && !unanswered().length;
  return html`<div class="row moves">
    ${back ? html`<button type="button" class="button tall" @click=${() => open(back)}><span class="flip">${icon('next')}</span> ${t('weigh.before')}</button>` : nothing}
    ${finished ? html`<button type="button" class="button main grow" @click=${tap(finish)}>${icon('ok')} ${t('write.done')}</button>`
      : html`<button type="button" class=${'button grow ' + (markOf(id) ? 'main' : 'tall')} @click=${() => (next ? open(next) : show('weigh:list', true))}>${t('weigh.next')} ${icon('next')}</button>`}
  </div>`;
}

/** A card opened from the list goes back there. @param {string} id */
const toList = id => html`
  <button type="button" class=${'button wide ' + (markOf(id) ? 'main' : 'tall')} @click=${() => { show('weigh:one', false); show('weigh:list', true); scrollTo(0, 0); }}>${icon('ok')} ${t('weigh.toList')}</button>`;

/** Another card on screen: from its beginning, and said aloud. @param {string} id @param {boolean} [fromList] */
function open(id, fromList = false) {
  goTo(id);
  show('weigh:list', false);
  show('weigh:one', fromList);
  scrollTo(0, 0);
  const card = board.rows['card:' + id];
  if (card) announce(spoken(card));
  focusOn('weigh-card');
}
