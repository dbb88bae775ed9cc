// The phone: draws the one screen that the board asks for, again and again.
import { html, nothing, render } from '../../lib/lit-html/lit-html.js';
import { phaseName } from '../look/phases.js';
import { board, onBoard } from '../room/board.js';
import { connect, connectionState, onConnection } from '../room/connection.js';
import { onOutbox, openOutbox } from '../room/outbox.js';
import { keepFor } from '../room/storage.js';
import { t } from '../room/words.js';
import { announce } from './announce.js';
import { listenForAnswers } from './answers.js';
import { offlineText } from './bands.js';
import { noteComing } from './came.js';
import { keepClearing } from './clearing.js';
import { beginDrawing } from './drafts.js';
import { frame } from './frame.js';
import { hasLeft, leftHere } from './has-left.js';
import { lobby } from './lobby.js';
import { later, soon } from './parts.js';
import { pause } from './pause.js';
import { heldBefore, seatScreen } from './seats.js';
import { bringIntoSight, lookElsewhere } from './sight.js';
import { keepTyping } from './typing.js';
import { closeAll, drawWith, redraw } from './ui.js';

const room = /** @type {HTMLElement} */ (document.getElementById('room'));

/** A room comes in together, on one line: what nobody waits for lets the first pictures of others go first, and spreads. */
const soonAfter = () => 4000 + Math.random() * 4000; // ms
const laterAfter = () => Math.random() * 10000; // ms

function screen() {
  const before = seatScreen();
  if (before) return before === 'opening' ? opening() : from(soon, before);
  const { workshop } = board.rows;
  if (!workshop || !board.yours.me) return connectionState() === 'gone' || board.at >= 0 ? from(soon, 'gone') : opening();
  if (hasLeft()) return from(soon, 'left');
  if (workshop.state === 'closed') return from(soon, 'closed');
  if (workshop.state === 'closing') return from(soon, 'closing');
  if (workshop.state !== 'running') return lobby();
  return pause() ? inPause() : ofThePhase();
}

/** Until the screen of a pause is here, what is being typed stays where it stands; what is sent waits for the end of the pause all the same. */
function inPause() {
  if (later.here) return later.here.paused(ofThePhase);
  later.bring();
  return ofThePhase();
}

function ofThePhase() {
  const { round } = board.rows;
  if (!round) return from(soon, 'ready');
  return { ...from(['ready', 'write'].includes(round.phase) ? soon : later, round.phase), phase: true };
}

/**
 * A screen of a part, or that it is on its way.
 * @param {import('./parts.js').Part<any>} part @param {string} name @returns {import('./frame.js').View}
 */
function from(part, name) {
  if (part.here) return part.here[name]();
  part.bring();
  return opening();
}

const opening = () => ({ body: html`<p class="lead">${t('phone.opening')}</p>` });

let isDrawn = false;

function draw() {
  noteComing();
  noticeMoves();
  if (soon.here && !leftHere()) soon.here.watchPractice(); // a phone that was cleared keeps nothing more
  bringLater();
  beginDrawing();
  const view = screen();
  const { state } = board.rows.workshop || { state: '' };
  const reads = board.yours.me && board.yours.me.reads && state !== 'closed';
  const isClosing = state === 'closing';
  const whole = { ...view, body: html`${reads ? html`<div class="notice late">${soon.here ? soon.here.lateQuestion() : nothing}<p>${isClosing ? t('join.readOnly') : t('phone.readsNow')}</p></div>` : nothing}${view.body}` };
  if (!isDrawn) room.textContent = ''; // what the server said before there was a script
  isDrawn = true;
  keepTyping(room, () => render(frame(whole), room));
  grow();
  measure();
  bringIntoSight(room);
}

let isComing = false;

/** The later screens come while people read the first question: a phone in the lobby needs none of them. */
function bringLater() {
  if (isComing || !soon.here || !board.rows.workshop || board.rows.workshop.state !== 'running') return;
  isComing = true;
  setTimeout(later.bring, laterAfter());
}

let where = '';
let card = '';

/** A new phase begins at the top and is said aloud; so is a new card. */
function noticeMoves() {
  const { workshop, round, listen: row } = board.rows;
  if (!workshop) return;
  const now = [workshop.state, round && round.no, round && round.phase, round && round.phaseSeq].join('/');
  if (where && now !== where) {
    closeAll();
    lookElsewhere();
    scrollTo(0, 0);
    if (workshop.state === 'running' && round) announce(phaseName(round.phase));
  }
  where = now;
  if (later.here) later.here.notePause();
  const current = (row && row.current) || '';
  if (round && round.phase === 'listen' && card && current && current !== card) announce(t('listen.newCard'));
  card = current;
}

/** What each field held, and how wide it was, when its height was measured: measuring costs a layout. @type {WeakMap<HTMLTextAreaElement, string>} */
const measured = new WeakMap();

/** Every field is as high as what is written in it, so that nothing is scrolled out of sight; and lower again when less is. */
function grow() {
  for (const area of room.querySelectorAll('textarea')) {
    const now = `${area.clientWidth} ${document.body.classList.contains('large-text')} ${area.value}`;
    if (measured.get(area) === now) continue;
    measured.set(area, now);
    area.style.height = 'auto';
    area.style.height = area.scrollHeight + 'px';
  }
}

/** Focus must never hide behind the bar or the band, and with large text the bar must not eat the screen: then it stands in the flow. */
function measure() {
  document.body.classList.toggle('large-text', parseFloat(getComputedStyle(document.body).fontSize) > 28);
  const bar = /** @type {HTMLElement | null} */ (room.querySelector('.bottom'));
  const height = bar ? bar.offsetHeight : 0;
  if (bar) bar.classList.toggle('loose', height > innerHeight * 0.36);
  const band = /** @type {HTMLElement | null} */ (room.querySelector('.band.held'));
  document.documentElement.style.scrollPaddingTop = band ? band.offsetHeight + 8 + 'px' : '';
  document.documentElement.style.scrollPaddingBottom = height + 16 + 'px';
}

const code = document.body.dataset.code || '';
drawWith(draw);
keepFor(code, '');
listenForAnswers();
openOutbox();
keepClearing();
onBoard(redraw);
onOutbox(redraw);
let wasOffline = false;
onConnection(state => {
  if (state === 'live' && wasOffline) announce(t('net.back'));
  if (state === 'offline' && !leftHere()) announce(offlineText());
  if (state === 'wifi') announce(t('net.wifi'));
  wasOffline = state === 'offline' || state === 'wifi' || (wasOffline && state !== 'live');
  redraw();
});
addEventListener('resize', redraw);
setInterval(redraw, 15000); // minutes left
setTimeout(soon.bring, soonAfter());
connect({ place: 'phone', code, seat: heldBefore() });
redraw();
