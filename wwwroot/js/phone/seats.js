// Several people on one phone: who holds it now, handing it on, and the page between that shows nothing of anybody.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board, forgetYours } from '../room/board.js';
import { connectionState, here, holdFor, onConnection } from '../room/connection.js';
import { t } from '../room/words.js';
import { addScreen, beginAdding, isAdding } from './add-person.js';
import { leftBehind, movedScreen } from './moved.js';
import { forgetNotices } from './notices.js';
import { moveSeat } from './seat-code.js';
import { closeAll, redraw } from './ui.js';
import { nameOf, stampOf } from './voices.js';

/** @typedef {{seat: string, tag: string, voice: string | null, left: boolean}} Person */

const mostPeople = 6; // on one phone (PROTOCOL 1)

/** @type {Person[]} remembered while nobody holds the phone */
let people = [];
let said = '';

/** The people of this phone, in the order they came. @returns {Person[]} */
function peopleHere() {
  if (board.yours.phone) people = board.yours.phone.seats;
  return people;
}

const nowKey = () => 'labhub:now:' + (document.body.dataset.code || '');

/** Who held this phone before the page was loaded again; a window that keeps nothing asks anew. */
export function heldBefore() {
  try { return sessionStorage.getItem(nowKey()) || undefined; } catch { return undefined; }
}

/** @param {string} seat */
function remember(seat) {
  try {
    if (seat) sessionStorage.setItem(nowKey(), seat);
    else sessionStorage.removeItem(nowKey());
  } catch { /* then it is asked again */ }
}

/** Nothing of the person before stays on the screen, and nobody's is shown yet. @param {string} [sentence] what the next person reads first */
export function handOver(sentence = '') {
  said = sentence;
  pass('');
}

/** @param {string} seat */
export function takePhone(seat) {
  said = '';
  pass(seat);
}

/** @param {string} seat */
function pass(seat) {
  peopleHere();
  closeAll();
  forgetNotices();
  remember(seat);
  holdFor(seat);
  scrollTo(0, 0);
  redraw();
}

/** The last person has left: the phone is nobody's. */
export const forgetPeople = () => remember('');

/** True while others share this phone with who holds it. */
export const isShared = () => !here.paper && peopleHere().length > 1;

/** The screen that stands before all others while the phone goes from hand to hand, or null. @returns {import('./frame.js').View | null} */
export function seatScreen() {
  if (here.paper) return null;
  if (isAdding()) return addScreen(peopleHere());
  if (connectionState() === 'moved' && !here.seat) return movedScreen();
  if (board.yours.me) return null;
  if (here.seat) return { body: html`<p class="lead">${t('phone.opening')}</p>` };
  return here.seat === '' || peopleHere().length > 1 ? between() : null;
}

/** @returns {import('./frame.js').View} */
function between() {
  const all = peopleHere();
  return { body: html`
    <h1>${t('seats.pass')}</h1>
    <p class="hint">${t('seats.passHelp')}</p>
    ${said ? html`<p class="notice">${icon('ok')}<span>${said}</span></p>` : nothing}
    <h2>${t('seats.who')}</h2>
    <div class="stack tight">${all.map(person => html`
      <button type="button" class="answer person" @click=${() => takePhone(person.seat)}>
        ${stampOf(person.voice)}<span><span class="sentence">${t('seats.person', { tag: person.tag })}</span><span class="yours-word">${person.left ? t('seats.isLeft') : person.voice ? nameOf(person.voice) : t('phone.noVoice')}</span></span>
      </button>`)}</div>
    ${addPerson()}
    ${leftBehind(all.map(person => person.seat))}` };
}

/** "Change the person": on every screen of a phone with several seats. A helper is told for whom this page is. */
export function seatSwitch() {
  const { me } = board.yours;
  if (!me) return nothing;
  if (here.paper) return html`<p class="notice">${icon('edit')}<span>${t('seats.paper', { tag: me.tag })} ${t('seats.paperHelp')}</span></p>`;
  if (!isShared()) return nothing;
  return html`<div class="row split person-row"><strong>${t('seats.person', { tag: me.tag })}</strong>
    <button type="button" class="button tall" @click=${() => handOver()}>${icon('people')} ${t('seats.switch')}</button></div>`;
}

/** One more person on this phone. */
export function addPerson() {
  const asker = board.yours.me || peopleHere().find(person => !person.left);
  const { workshop } = board.rows;
  if (here.paper || !asker || asker.left || peopleHere().length >= mostPeople || !workshop || !['lobby', 'running'].includes(workshop.state)) return nothing;
  return html`<button type="button" class="button wide tall" @click=${() => { beginAdding(asker.seat); handOver(); }}>${icon('plus')} ${t('join.another')}</button>`;
}

/** What help offers about seats: one more person, and this seat on another phone. */
export const seatTools = () => (here.paper ? nothing : html`${addPerson()}${moveSeat()}`);

// A place that went to another phone: one of several is said on the page between, the last one has a page of its own.
onConnection(state => {
  if (state !== 'moved') return;
  if (here.seat) return handOver(t('seats.moved'));
  people = [];
  forgetYours();
});
