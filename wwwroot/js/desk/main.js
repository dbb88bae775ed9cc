// The desk: a table. Left, honey: what to do now. Middle: the wall. Right: what is missing, in sentences.
import { html, nothing, render } from '../../lib/lit-html/lit-html.js';
import { phaseName } from '../look/phases.js';
import { board, onBoard } from '../room/board.js';
import { connect, connectionState, onConnection } from '../room/connection.js';
import { t } from '../room/words.js';
import { forgetNotes } from './act.js';
import { asking } from './ask.js';
import { topBar, wayBar } from './bar.js';
import { check } from './check.js';
import { choose } from './choose.js';
import { closed, closing } from './closing.js';
import { done } from './done.js';
import { draft } from './draft.js';
import { announce, drawWith, redraw } from './draw.js';
import { forgetForms } from './form.js';
import { listen } from './listen.js';
import { lobby } from './lobby.js';
import { connection, missingList } from './missing.js';
import { openPausePanel, pausePanel, pausePanelOpen } from './pause.js';
import { pauseText, pausedNow, tables, waitsOutside } from './paused.js';
import { ready } from './ready.js';
import { repair } from './repair.js';
import { review } from './review.js';
import { pause, round, workshop } from './rows.js';
import { selectNothing } from './selection.js';
import { shape } from './shape.js';
import { turnBack } from './tabs.js';
import { tools } from './tools.js';
import { write } from './write.js';

/** @typedef {{now: () => unknown, wall: () => unknown, side: () => unknown}} Leaf */

/** @type {Record<string, Leaf>} */
const STATES = { draft, lobby, closing, closed };
/** @type {Record<string, Leaf>} */
const PHASES = { ready, write, listen, choose, shape, check, repair, review, done };

const place = document.getElementById('room') ?? document.body;
let shown = '';
let paused = '';

const leaf = () => STATES[workshop().state] ?? PHASES[round()?.phase ?? 'ready'] ?? ready;

/** What says that the room stands somewhere else now: the state, the round and its phase. */
const where = () => `${workshop().state} ${round()?.no ?? 0} ${round()?.phaseSeq ?? 0}`;

function draw() {
  if (!workshop()) return;
  if (where() !== shown) arrive();
  else if (pausedAs() !== paused) pausing();
  const now = leaf();
  render(
    html`${band()} ${topBar()} ${wayBar()}
      <div class="desk-table">
        <section class="desk-now" aria-label=${t('desk.now')}>${atHand(now)}</section>
        <section class="desk-wall" tabindex="0" aria-label=${t('desk.wall')}>${waitsOutside() ?? html`${tables()} ${now.wall()}`}</section>
        <aside class="desk-side" aria-label=${t('desk.side')}>
          <div class="desk-missing" tabindex="0" role="group" aria-label=${t('desk.missing.title')}>${waitsOutside() ? missingList(connection()) : now.side()}</div>
          ${['draft', 'closed'].includes(workshop().state) ? nothing : tools()}
        </aside>
      </div>
      ${asking()}`,
    place,
  );
}

/** What to do now: the way back out of a pause comes first, then a pause that is being prepared, then the phase. @param {Leaf} now */
function atHand(now) {
  if (pause()) return pausedNow();
  return pausePanelOpen() ? pausePanel() : now.now();
}

/** What says which pause lasts. */
const pausedAs = () => `${pause()?.kind ?? ''} ${pause()?.size ?? ''} ${pause()?.voice ?? ''}`;

/** A pause lies over the phase: what is selected or lies open stays as it is. */
function pausing() {
  paused = pausedAs();
  const now = pause();
  openPausePanel(false);
  announce(now ? pauseText(now) : phaseName(round()?.phase ?? 'ready'));
  toTheTop(now?.kind === 'groups' ? ['.desk-now', '.desk-wall'] : ['.desk-now']);
}

/** Once the doors are open the desk stands at its code, so that its address can be told. */
function standAtCode() {
  const at = `/w/${workshop().code}/desk`;
  if (workshop().code && workshop().state !== 'draft' && location.pathname !== at) history.replaceState(null, '', at + location.search);
}

/** A new phase: old refusals and selections are over; the place to act is at the top again. */
function arrive() {
  const first = shown === '';
  shown = where();
  paused = pausedAs();
  standAtCode();
  forgetNotes();
  openPausePanel(false);
  selectNothing();
  turnBack();
  if (workshop().state === 'closed') forgetForms();
  if (first) return;
  if (workshop().state === 'running') announce(phaseName(round()?.phase ?? 'ready'));
  toTheTop(['.desk-now', '.desk-wall', '.desk-missing']);
}

/** @param {string[]} columns */
function toTheTop(columns) {
  requestAnimationFrame(() => {
    for (const column of columns) document.querySelector(column)?.scrollTo(0, 0);
    // the button that was pressed may be gone: the keyboard goes on where the next thing to do stands
    if (document.activeElement && document.activeElement !== document.body) return;
    const title = document.querySelector('.desk-now h1');
    if (title instanceof HTMLElement) {
      title.tabIndex = -1;
      title.focus();
    }
  });
}

function band() {
  switch (connectionState()) {
    case 'offline': return html`<div class="band" role="status">${t('desk.offline')}</div>`;
    case 'wifi': return html`<div class="band" role="status">${t('net.wifi')}</div>`;
    case 'gone': return html`<div class="band" role="status">${t('desk.gone')}</div>`;
    default: return nothing;
  }
}

drawWith(draw);
onBoard(redraw);
onConnection(redraw);
connect({ place: 'desk', code: document.body.dataset.code ?? '' });
if (board.at >= 0) draw();
