// Several people on one phone: who holds it now, and handing it on.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board, forgetYours } from '../room/board.js';
import { connectionState, here, holdFor, onConnection } from '../room/connection.js';
import { t } from '../room/words.js';
import { leftHere } from './has-left.js';
import { forgetNotices } from './notices.js';
import { closeAll, redraw } from './ui.js';

/** @typedef {{seat: string, tag: string, voice: string | null, left: boolean}} Person */

const mostPeople = 6; // on one phone (PROTOCOL 1)

/** @type {Person[]} remembered while nobody holds the phone */
let people = [];
let said = '';
let asker = ''; // the seat in whose name one more person is added

/** What the next person reads first. */
export const saidFirst = () => said;

export const adding = () => asker;

export function endAdding() { asker = ''; }

/** The people of this phone, in the order they came. @returns {Person[]} */
export function peopleHere() {
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
export function forgetPeople() {
  remember('');
  people = [];
  if (!board.yours.me) here.seat = undefined;
}

/** True while others share this phone with who holds it. */
export const isShared = () => !here.paper && peopleHere().length > 1;

/** Which screen stands before all others while the phone goes from hand to hand, or null. @returns {'addScreen' | 'movedScreen' | 'between' | 'opening' | null} */
export function seatScreen() {
  if (here.paper) return null;
  if (asker) return 'addScreen';
  if (connectionState() === 'moved' && !here.seat) return 'movedScreen';
  if (board.yours.me) return null;
  if (here.seat) return 'opening';
  return here.seat === '' || peopleHere().length > 1 ? 'between' : null;
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
  const from = board.yours.me || peopleHere().find(person => !person.left);
  const { workshop } = board.rows;
  if (here.paper || !from || from.left || peopleHere().length >= mostPeople || !workshop || !['lobby', 'running'].includes(workshop.state)) return nothing;
  return html`<button type="button" class="button wide tall" @click=${() => { asker = from.seat; handOver(); }}>${icon('plus')} ${t('join.another')}</button>`;
}

// A place that went to another phone: one of several is said on the page between, the last one has a page of its own.
// A place that has just been cleared may be asked for once more, and is not elsewhere.
onConnection(state => {
  if (state !== 'moved' || leftHere()) return;
  if (here.seat) return handOver(t('seats.moved'));
  people = [];
  forgetYours();
});
