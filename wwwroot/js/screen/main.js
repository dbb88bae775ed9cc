// The big screen: reads the board, draws one page of it, and never says that anything went wrong.
import { html, render } from '../../lib/lit-html/lit-html.js';
import { keyed } from '../../lib/lit-html/directives/keyed.js';
import { board, onBoard } from '../room/board.js';
import { connect, connectionState, onConnection } from '../room/connection.js';
import { t } from '../room/words.js';
import { phaseName } from '../look/phases.js';
import { icon, mark } from '../look/stamp.js';
import { fit } from './fit.js';
import { pagesOf } from './pages.js';

const sayLostAfterMs = 10000;
const timerEveryMs = 5000; // minutes are shown, so this is often enough

const room = /** @type {HTMLElement} */ (document.getElementById('room'));
const live = document.getElementById('live');
let lostSince = 0;

function draw() {
  render(html`${picture()}${lostSince && Date.now() - lostSince >= sayLostAfterMs ? lost() : ''}`, room);
  fit(room);
}

/** One page; the wall with its mark where there is nothing to show, or where the desk wants nothing shown. */
function picture() {
  const rows = board.rows;
  const { blank, page } = rows.screen || { blank: false, page: 0 };
  const pages = pagesOf(rows, innerWidth / innerHeight);
  document.body.classList.toggle('practising', practising(rows));
  document.body.classList.toggle('white', Boolean(!blank && rows.round && rows.round.phase === 'done' && !rows.round.practice && !rows.pause && rows.workshop.state === 'running'));
  if (blank || !pages.length) return html`<div class="frame blank">${mark()}</div>`;
  const at = Math.max(0, Math.min(pages.length - 1, page || 0));
  announce(rows);
  // A new card or phase is a new picture: it may fade in; the same one only changes its words.
  return html`${keyed(keyOf(rows, at), pages[at](at + 1, pages.length))}${practising(rows) ? html`<p class="trial">${t('practice.line')}</p>` : ''}`;
}

/** Over every page of a practice round stands that nothing is kept. @param {import('../room/types.js').Rows} rows */
function practising(rows) {
  return Boolean(rows.round && rows.round.practice && rows.round.phase !== 'done' && rows.workshop.state === 'running');
}

/** @param {import('../room/types.js').Rows} rows @param {number} at */
function keyOf(rows, at) {
  const { state } = rows.workshop;
  const phase = rows.round && state === 'running' ? rows.round.phaseSeq : '';
  return [state, phase, at, rows.listen ? rows.listen.current : '', rows.pause ? rows.pause.kind : ''].join('/');
}

/** @param {import('../room/types.js').Rows} rows */
function announce(rows) {
  const said = rows.round && rows.workshop.state === 'running' ? phaseName(rows.round.phase) : '';
  if (live && live.textContent !== said) live.textContent = said;
}

function lost() {
  return html`<p class="lost">${icon('nonet')}<span class="visually-hidden">${t('screen.lost')}</span></p>`;
}

function noteConnection() {
  if (connectionState() === 'live') lostSince = 0;
  else if (!lostSince) lostSince = Date.now();
}

connect({ place: 'screen', code: document.body.dataset.code || '' });
onBoard(draw);
onConnection(() => { noteConnection(); draw(); });
noteConnection();
addEventListener('resize', draw);
setInterval(draw, timerEveryMs);
// Type is measured, so it is measured again when the real letters have come; they come only once they are used.
if (document.fonts) document.fonts.addEventListener('loadingdone', draw);
