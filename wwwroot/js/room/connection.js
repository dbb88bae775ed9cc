// The line to the room: a hub that is tried for ever, small GETs whenever a phone wakes, polling while the hub is down.
import { board, forgetYours, takeBoard, takeChange, takeYours } from './board.js';
import { bringClassic } from './part.js';
import { storageWorks } from './storage.js';
import { phoneToken, tokenIsInCookie } from './token.js';
import { NoAnswer, ask, giveUpOld, isBoard } from './wire.js';

const retryAfterS = [0, 1, 2, 5, 10]; // then 10 for ever
const spread = 0.3; // so that sixty phones do not knock together
const pollEveryMs = 5000;
const standsAfterMs = 10000; // a line that is cut sooner is tried less and less, or something that cuts it at once would make a hot loop
const openWithinMs = 15000; // a WebSocket may hang in opening for minutes
const silentAfterMs = 4000;

/**
 * How long ago, in ms: by the phone's clock, because the page's own may stand still while a phone sleeps; whoever sets it back has
 * not stopped time for us.
 * @param {number} then
 */
const since = then => Math.abs(Date.now() - then);

/** @typedef {'opening' | 'live' | 'offline' | 'wifi' | 'gone' | 'moved'} State */

/**
 * `seat`: who holds this phone, where it has several seats: '' until somebody says so. `paper`: the tag of the paper seat that a desk types for.
 * @type {{place: string, code: string, seat?: string, paper?: string}}
 */
export const here = { place: '', code: '' };
/** @type {State} */
let state = 'opening';
/** @type {Set<(state: State) => void>} */
const listeners = new Set();
/** @type {any} the hub we talk to now; what older ones still say is not heard */
let hub = null;
let entered = false;
let attempt = 0;
let wokenAt = 0;
let isBringing = false;
/** @type {Promise<void> | null} */
let asking = null;
/** @type {ReturnType<typeof setTimeout> | undefined} until the line is tried again, or, once it is open, until it stands */
let retry;

/** What we know of the line: it is live when anything was answered last, by hub or HTTP. */
export const connectionState = () => state;

/** @param {(state: State) => void} fn called when the state changes */
export function onConnection(fn) {
  listeners.add(fn);
  return () => { listeners.delete(fn); };
}

/** @param {State} next */
function become(next) {
  if (state === next) return;
  state = next;
  for (const fn of [...listeners]) fn(state);
}

/** Something was answered. */
export function heard() {
  if (state === 'offline' || state === 'wifi') giveUpOld();
  become('live');
}

/** Nothing was answered, and why. @param {unknown} trouble */
export function unheard(trouble) {
  const why = trouble instanceof NoAnswer ? trouble.why : 'offline';
  if (why !== 'givenUp') become(why);
}

/** The hub to send by, or null where HTTP is the better way now. */
export const liveHub = () => (entered ? hub : null);

/**
 * Begins, and never ends. The board given with the page is shown at once.
 * @param {{place: string, code: string, seat?: string}} where `seat`: who held this phone before the page was loaded
 */
export function connect({ place, code, seat }) {
  here.place = place;
  here.code = code;
  here.paper = document.body.dataset.paper || undefined;
  const brought = document.getElementById('board');
  const given = JSON.parse((brought || {}).textContent || 'null');
  if (brought) brought.textContent = 'null'; // whoever holds this phone next finds nothing of it in the page
  const people = (given && given.yours.phone && given.yours.phone.seats) || [];
  if (people.length > 1) here.seat = people.some((/** @type {any} */ p) => p.seat === seat) ? seat : '';
  if (given) {
    takeBoard(given);
    heard();
  }
  listenForWaking();
  learnWhereTheTokenIs(Boolean(given)).then(() => (given ? undefined : askForBoard())).then(openHub);
  setTimeout(poll, pollEveryMs);
}

/**
 * A token in the address is needed only where the cookie does not work: try without it first.
 * @param {boolean} wasGiven a board with the page, which the server gave to the cookie alone: no fragment reaches it
 */
async function learnWhereTheTokenIs(wasGiven) {
  if (!phoneToken() || !storageWorks()) return; // a window that keeps nothing may lose its cookie at any moment
  if (wasGiven) return tokenIsInCookie();
  try {
    takeBoard(await ask(boardAddress(), { withToken: false, isOurs: isBoard }));
    tokenIsInCookie();
    heard();
  } catch { /* then the token goes along */ }
}

/** Somebody else holds the phone; '' while it goes from hand to hand. What was on its way for the person before is not heard. @param {string} seat */
export function holdFor(seat) {
  here.seat = seat;
  asking = null;
  forgetYours();
  openHub();
  askForBoard();
}

const boardAddress = () => `/w/${encodeURIComponent(here.code)}/board?place=${here.place}` + whose();

const whose = () => (here.paper ? '&paper=' + encodeURIComponent(here.paper) : here.seat === undefined ? '' : '&seat=' + encodeURIComponent(here.seat));

/** One GET of the board, shared by all who ask meanwhile. @returns {Promise<void>} */
export function askForBoard() {
  if (asking) return asking;
  const mine = getBoard().finally(() => { if (asking === mine) asking = null; });
  asking = mine;
  return mine;
}

async function getBoard() {
  const seat = here.seat;
  const known = board.at;
  const silent = setTimeout(() => unheard(null), silentAfterMs);
  try {
    const fresh = await ask(boardAddress(), { isOurs: isBoard });
    if (seat !== here.seat) return; // it speaks of the person before
    heard();
    takeBoard(fresh, known);
  } catch (trouble) {
    if (seat === here.seat) unheard(trouble);
  } finally {
    clearTimeout(silent);
  }
}

/** While the hub is down. */
function poll() {
  const next = () => setTimeout(poll, pollEveryMs * (1 + Math.random() * spread));
  if (entered || document.hidden) next();
  else askForBoard().then(next);
}

function openHub() {
  clearTimeout(retry);
  if (typeof signalR === 'undefined') return bringHub();
  const old = hub;
  const fresh = build();
  const known = board.at;
  hub = fresh;
  entered = false;
  if (old) old.stop().catch(() => {}); // not awaited: a dead socket may take its time
  /** @type {[number, number, import('./types.js').Rows][]} */
  const early = []; // changes between joining the group and reading the board
  let told = false;
  const change = (/** @type {number} */ from, /** @type {number} */ to, /** @type {any} */ rows) => {
    if (hub !== fresh) return;
    heard();
    if (!told) early.push([from, to, rows]);
    else if (!takeChange(from, to, rows)) askForBoard();
  };
  fresh.on('Changed', change);
  fresh.on('Yours', (/** @type {any} */ rows, /** @type {number} */ at) => { if (hub === fresh) { heard(); takeYours(rows, at); } });
  fresh.onclose((/** @type {unknown} */ why) => {
    if (hub !== fresh) return;
    if (String(why).includes('newer')) letGo(); // this person has newer windows: we poll while in sight, and whoever looks at us wakes the hub
    else tryAgain();
  });
  enter(fresh).then(given => {
    if (hub !== fresh) return;
    takeBoard(given, known);
    told = entered = true;
    retry = setTimeout(() => { attempt = 0; }, standsAfterMs);
    heard();
    for (const [from, to, rows] of early) change(from, to, rows);
  }).catch(trouble => {
    if (hub !== fresh) return;
    if (String(trouble).includes('404')) askForBoard(); // HTTP says why: not here, or on another phone
    tryAgain();
  });
}

/** The hub's client comes after the first picture: it is a seventh of a phone's first load, and nothing waits for it. */
function bringHub() {
  if (isBringing) return;
  isBringing = true;
  bringClassic('lib/signalr.min.js').then(openHub);
}

function build() {
  const token = phoneToken();
  return new signalR.HubConnectionBuilder()
    .withUrl('/hub', {
      transport: signalR.HttpTransportType.WebSockets, skipNegotiation: true, // one round trip less; HTTP is our own fallback
      ...(token ? { accessTokenFactory: () => token } : {}),
    })
    .configureLogging(signalR.LogLevel.None)
    .build();
}

/** @param {any} fresh @returns {Promise<import('./types.js').Board>} */
function enter(fresh) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('slow')), openWithinMs);
    fresh.start()
      .then(() => fresh.invoke('Enter', { code: here.code, place: here.place, seat: here.seat, paper: here.paper }))
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** A command got no answer in time: this hub may be dead and not know it. @param {any} silentHub */
export function doubt(silentHub) {
  if (hub === silentHub) openHub();
}

function letGo() {
  clearTimeout(retry);
  entered = false;
  const old = hub;
  hub = null;
  if (old) old.stop().catch(() => {});
}

function tryAgain() {
  letGo();
  const seconds = retryAfterS[Math.min(attempt++, retryAfterS.length - 1)];
  retry = setTimeout(openHub, seconds * 1000 * (1 - spread + Math.random() * 2 * spread));
}

function listenForWaking() {
  let sleptAt = 0;
  addEventListener('blur', () => { sleptAt = Date.now(); });
  addEventListener('offline', () => unheard(null));
  addEventListener('online', wake);
  addEventListener('pageshow', event => { if (event.persisted) wake(); });
  addEventListener('focus', () => { if (sleptAt && since(sleptAt) > 1000) wake(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(); });
  document.addEventListener('resume', wake);
}

/** The state of a socket says nothing after a sleep: ask for the board at once, then open the hub anew. */
function wake() {
  if (since(wokenAt) < 1000) return; // these events come in bunches
  wokenAt = Date.now();
  entered = false; // a tap made now goes by HTTP
  giveUpOld();
  asking = null;
  askForBoard();
  attempt = 0;
  openHub();
}
