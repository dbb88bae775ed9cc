// What this person wishes, kept until it is answered, through reload and dead Wi-Fi.
// A wish is absolute ("dot on card 7: yes") and keeps one commandId for ever, so sending it twice is harmless.
import { board, onBoard } from './board.js';
import { connectionState, liveHub, onConnection } from './connection.js';
import { complete, newId, send } from './send.js';
import { keepFor, keepOf, keptNamesOf, keptOf } from './storage.js';

/** @typedef {import('./types.js').Command} Command @typedef {import('./types.js').Answer} Answer */

/**
 * `about`: what the wish is about, `lane/thing` (`dot/7`). One lane goes in order; a later wish about the same thing
 * takes the place of one that was not sent yet.
 * @typedef {{id: string, about: string, command: Command, state: 'waiting' | 'saved' | 'refused', sent: boolean, at: number,
 *   code?: string, field?: string, args?: Record<string, any>, drafts?: Record<string, string>, unheard?: boolean}} Wish
 * `unheard`: answered while somebody else held the phone
 */

/** Not refused, only not now: a full disk, a fault of the server, more taps than a person makes, a pause, or a phone that was silent so long that its seat counts as left. The same id makes it one. */
const comesLater = new Set(['server.notSaved', 'server.slowDown', 'server.trouble', 'paused', 'seatLeft']);

/** What a pause does not hold up (PROTOCOL 5): coming, leaving, taking back, one's own figures, and the draft of the voice that talks alone. */
const goesOnInPause = new Set(['leave', 'return', 'changeVoice', 'okForMe', 'scaleAnswer', 'takeBackIdea', 'writeFamilyDraft', 'addSeatHere', 'makeSeatCode']);

/** What a seat that has left may still ask for (PROTOCOL 5). */
const goesFromOutside = new Set(['leave', 'return', 'takeBackIdea', 'parkIdea']);

/** Why a wish is kept and not sent now, as the word for it: its seat has left, or the room pauses. It goes when that is over. @param {Wish} wish @returns {'end.waits' | 'refused.paused' | ''} */
export function keptBack(wish) {
  if (wish.state !== 'waiting') return '';
  const isClosed = board.rows.workshop && board.rows.workshop.state === 'closed'; // then nobody comes back, and the law says so
  if (isOutside(seatOf(wish)) && !isClosed && !goesFromOutside.has(wish.command.type)) return 'end.waits';
  return board.rows.pause && !goesOnInPause.has(wish.command.type) ? 'refused.paused' : '';
}

const onThisPhone = () => {
  const { me, phone } = board.yours;
  return [...(me ? [me] : []), ...((phone && phone.seats) || [])];
};

/** @param {string} seat */
const isOutside = seat => {
  const person = onThisPhone().find(p => p.seat === seat);
  return Boolean(person && person.left);
};

/** What this page keeps of each seat, under one key a wish, and how it was written: two tabs of one phone do not overwrite each other. @type {Map<string, Map<string, string>>} */
const keptIds = new Map();

/** Wishes that another tab of this phone made while this one was open. @type {Set<string>} */
const foreign = new Set();

/** Who holds the phone; '' while it goes from hand to hand. Everybody's wishes are sent, only the holder's are told. */
let holder = '';

/** @type {Wish[]} oldest first */
let wishes = [];
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {((wish: Wish, answer: Answer) => void)[]} */
const answered = [];
/** @type {((wish: Wish, answer: Answer) => void)[]} */
const answeredToOthers = [];
/**
 * What is on its way in each lane: several at once only over one hub, which keeps their order. `held`: one of them has to come
 * again, and nothing overtakes it. `last`: whether the newest of them was answered.
 * @type {Map<string, {hub: any, wishes: Wish[], held: boolean, last: Promise<boolean>}>}
 */
const onTheWay = new Map();
let silentTimes = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let retry;

/** @param {() => void} fn called after every change of a wish */
export function onOutbox(fn) { listeners.add(fn); }

/** @param {(wish: Wish, answer: Answer) => void} fn called with every answer, after its rows are on the board */
export function onAnswer(fn) { answered.push(fn); }

/** The same for a wish of somebody who does not hold the phone now: nothing of it may be shown. @param {(wish: Wish, answer: Answer) => void} fn */
export function onOthersAnswer(fn) { answeredToOthers.push(fn); }

const seatOf = (/** @type {Wish} */ w) => w.command.seat || '';
const mine = (/** @type {Wish} */ w) => seatOf(w) === holder;

/** Wishes of who holds the phone about things that begin so, oldest first. @param {string} about */
export const wishesAbout = about => wishes.filter(w => mine(w) && w.about.startsWith(about));

/** The latest wish about exactly this thing, answered or not. @param {string} about @returns {Wish | undefined} */
export const lastWish = about => wishesAbout(about).filter(w => w.about === about).pop();

/** The latest wish about exactly this thing that still waits. @param {string} about @returns {Wish | undefined} */
export const waitingWish = about => wishesAbout(about).filter(w => w.about === about && w.state === 'waiting').pop();

/**
 * A wish: kept at once, sent as soon as its lane is free. Round and phase are those of this moment, when the person wished it.
 * @param {string} about @param {Command} command
 * @param {Record<string, string>} [drafts] what was typed, by field: it goes back there should the wish be refused
 */
export function wish(about, command, drafts) {
  wishes = wishes.filter(w => w.about !== about || !mine(w) || (w.state === 'waiting' && w.sent));
  /** @type {Wish} */
  const fresh = { id: newId(), about, command: complete(command), state: 'waiting', sent: false, at: Math.max(Date.now(), ...wishes.map(w => w.at + 1)) }; // also where the clock was set back
  if (drafts) fresh.drafts = drafts;
  wishes.push(fresh);
  changed();
  go();
  return fresh;
}

/** The person has seen a refusal, or takes an unsent wish away. @param {string} id */
export function dismiss(id) {
  wishes = wishes.filter(w => w.id !== id || (w.state === 'waiting' && w.sent));
  changed();
}

/** "Leave and clear this phone": what still waits for this person goes with it. */
export function forgetWishes() {
  wishes = wishes.filter(w => !mine(w));
  changed();
}

/** Opens the outbox of every seat on this phone; what was left unanswered before a reload goes again. */
export function openOutbox() {
  onBoard(() => {
    const { me } = board.yours;
    if (!board.rows.workshop) return;
    const next = me ? me.seat : '';
    const passed = next !== holder;
    holder = next;
    keepFor(board.rows.workshop.code, holder);
    const found = onThisPhone().map(p => p.seat).filter(seat => !keptIds.has(seat));
    for (const seat of new Set(found)) load(seat);
    if (passed) tellWhatWasAnswered();
    if (!passed && !found.length) return;
    changed();
    go();
  });
  let gates = '';
  onBoard(() => {
    const before = gates;
    gates = [(board.rows.workshop || {}).state, Boolean(board.rows.pause), ...onThisPhone().map(p => p.seat + p.left)].join();
    if (gates !== before) go();
  });
  onConnection(state => {
    if (state !== 'live') return;
    silentTimes = 0;
    go();
  });
  addEventListener('storage', lookAgain);
  addEventListener('pageshow', lookAgain);
  document.addEventListener('visibilitychange', lookAgain);
}

/** Another tab of this phone wrote, sent or threw something away, perhaps while this one slept. */
function lookAgain() {
  for (const w of [...keptIds.keys()].flatMap(load)) foreign.add(w.id);
  tellWhatWasAnswered();
  tell(); // who only looks writes nothing: two tabs would answer each other for ever
  if (wishes.some(w => foreign.has(w.id) && mayGo(w))) tryLater(); // the tab where it was wished goes first, while it lives
}

/** What the phone keeps is true for all its tabs. @param {string} seat @returns {Wish[]} what this one did not know */
function load(seat) {
  dropGone(seat);
  const stored = keptNamesOf(seat, 'outbox:').map(name => /** @type {Wish | null} */ (keptOf(seat, name))).filter(w => w !== null);
  const known = new Map(wishes.map(w => [w.id, w]));
  const fresh = stored.filter(w => !known.has(w.id));
  for (const w of stored) {
    const here = known.get(w.id);
    if (here && here.state === 'waiting') Object.assign(here, w);
  }
  keptIds.set(seat, new Map(stored.map(w => [w.id, JSON.stringify(w)])));
  if (fresh.length) wishes = [...wishes, ...fresh].sort((a, b) => a.at - b.at);
  return fresh;
}

/** What another tab has sent, thrown away or cleared does not come back from here. @param {string} seat */
function dropGone(seat) {
  const ids = keptIds.get(seat);
  if (ids) wishes = wishes.filter(w => !ids.has(w.id) || keptOf(seat, 'outbox:' + w.id) !== null);
}

/** Who takes the phone again reads now what was refused meanwhile. */
function tellWhatWasAnswered() {
  for (const w of wishes.filter(w => mine(w) && w.unheard)) {
    delete w.unheard;
    if (w.state === 'refused') for (const fn of answered) fn(w, { answer: 'notAllowed', code: w.code });
  }
}

/** Saved ones are only remembered while the page lives, to show "Saved". */
function changed() {
  for (const seat of new Set([...keptIds.keys(), ...wishes.map(seatOf)])) {
    if (seat) store(seat);
  }
  tell();
}

function tell() {
  for (const fn of [...listeners]) fn();
}

/** @param {string} seat */
function store(seat) {
  dropGone(seat);
  const before = keptIds.get(seat) || new Map();
  const open = wishes.filter(w => w.state !== 'saved' && seatOf(w) === seat);
  const texts = new Map(open.map(w => [w.id, JSON.stringify(w)]));
  for (const w of open) if (before.get(w.id) !== texts.get(w.id)) keepOf(seat, 'outbox:' + w.id, w);
  for (const id of before.keys()) if (!texts.has(id)) keepOf(seat, 'outbox:' + id, null);
  keptIds.set(seat, texts);
}

const laneOf = (/** @type {Wish} */ w) => seatOf(w) + ' ' + w.about.split('/')[0];

/** In a tab that nobody sees, what another tab wished is not sent: its refusal would be heard there, where nobody reads it. @param {Wish} w */
const mayGo = w => w.state === 'waiting' && !keptBack(w) && !(document.hidden && foreign.has(w.id));

function go() {
  clearTimeout(retry);
  if (connectionState() === 'moved') return; // the place is on another phone: what was not sent stays in sight here
  for (const lane of new Set(wishes.filter(mayGo).map(laneOf))) {
    const way = onTheWay.get(lane);
    if (way && !way.wishes.length) onTheWay.delete(lane);
    carry(lane);
  }
}

/** On a slow network five quick dots would else wait five times for an answer. Two wishes about one thing never do without. @param {string} lane */
function carry(lane) {
  const way = onTheWay.get(lane) || { hub: liveHub(), wishes: [], held: false, last: Promise.resolve(true) };
  onTheWay.set(lane, way);
  for (const next of wishes.filter(w => mayGo(w) && laneOf(w) === lane && !way.wishes.includes(w))) {
    if (way.held || (way.wishes.length && (!way.hub || way.hub !== liveHub() || way.wishes.some(w => w.about === next.about)))) return;
    if (!way.wishes.length) way.hub = liveHub();
    way.wishes.push(next);
    way.last = deliver(next, way.last).then(answered => {
      way.wishes = way.wishes.filter(w => w !== next);
      way.held = way.held || !answered;
      if (!way.held) carry(lane);
      else if (!way.wishes.length) tryLater();
      return answered;
    });
  }
}

/**
 * What is refused because the wish before it has yet to come ("no dots left", before one was taken back) is asked again after that one.
 * @param {Wish} next @param {Promise<boolean>} before the wish before it in its lane @returns {Promise<boolean>} false if it has to wait
 */
async function deliver(next, before) {
  next.sent = true;
  if (next.code === 'paused' || next.code === 'seatLeft') delete next.code; // that is over
  changed();
  const answer = await send(next.command, next.id, before);
  if (answer.answer === 'noAnswer' || (answer.answer === 'notAllowed' && comesLater.has(answer.code || ''))) {
    next.code = answer.code;
    changed();
    return false;
  }
  if (!isTaken(answer) && !await before) return false;
  silentTimes = 0;
  settle(next, answer);
  return true;
}

const isTaken = (/** @type {Answer} */ answer) => answer.answer === 'accepted' || answer.answer === 'alreadyDone';

/** @param {Wish} done @param {Answer} answer */
function settle(done, answer) {
  dropGone(seatOf(done));
  if (!wishes.includes(done)) return changed(); // somebody has left meanwhile, or another tab heard it first: no words come back
  delete done.code;
  if (isTaken(answer)) done.state = 'saved';
  else Object.assign(done, { state: 'refused', code: answer.code || answer.answer, field: answer.field, args: answer.args });
  done.unheard = !mine(done);
  for (const fn of done.unheard ? answeredToOthers : answered) fn(done, answer);
  changed();
}

function tryLater() {
  const seconds = [1, 2, 4, 8][Math.min(silentTimes++, 3)];
  clearTimeout(retry);
  retry = setTimeout(go, seconds * 1000 * (0.7 + Math.random() * 0.6));
}

/** Is anything still on its way? */
export const waitsForConnection = () => connectionState() !== 'live' && wishes.some(w => w.state === 'waiting');
