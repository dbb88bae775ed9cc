// Weigh: which card this phone asks next. The least answered ones come first; among them every phone has an order of its own.
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { keep, kept } from '../room/storage.js';

/** @typedef {'for' | 'not' | 'skip'} Mark */

/**
 * How far this person has come: cards asked so far in their order, the one on screen, those that had a mark when we last looked,
 * and those whose mark came back because cards were joined. Never the marks themselves: those are on the wire, not in storage.
 * @typedef {{asked: string[], at: string | null, known: string[], again: string[]}} Way
 */

const wayName = () => 'weigh:' + board.rows.round.no;

/** @returns {Way} */
const way = () => ({ asked: [], at: null, known: [], again: [], ...kept(wayName()) });

/** @param {Partial<Way>} change */
const go = change => keep(wayName(), { ...way(), ...change });

/** @returns {string[]} */
export const cards = () => board.rows.choose.cards;

/** As the person sees it: what was wished, also while it is on its way. @param {string} card @returns {Mark | null} */
export function markOf(card) {
  const waiting = waitingWish('weigh/' + card);
  if (waiting) return waiting.command.mark;
  const given = ((board.yours.weighings || {}).marks || []).find((/** @type {any} */ m) => m.card === card);
  return given ? given.mark : null;
}

/** @param {string} card @param {Mark | null} mark null takes it back */
export function weigh(card, mark) {
  if (!mark) go({ known: way().known.filter(c => c !== card) });
  wish('weigh/' + card, { type: 'weigh', card, mark });
}

export const unanswered = () => cards().filter(card => !markOf(card));

/** @param {string[]} list */
export const inOwnOrder = list => [...list].sort((a, b) => turnOf(a) - turnOf(b));

/** Cards asked so far, in the order of this phone. Answered ones whose order it has forgotten come first. @returns {string[]} */
export function asked() {
  const list = way().asked.filter(card => cards().includes(card));
  return [...inOwnOrder(cards().filter(card => markOf(card) && !list.includes(card))), ...list];
}

/** The card on screen. It stays while it is looked at, whatever the others answer meanwhile. @returns {string} */
export function current() {
  const { at } = way();
  if (at && cards().includes(at)) return at;
  const card = openCard();
  goTo(card);
  return card;
}

/** The next one without an answer; with none left, the first of all. */
export const openCard = () => freshCard() || unanswered()[0] || asked()[0];

/** @param {string} card */
export function goTo(card) {
  const list = asked();
  go({ at: card, asked: list.includes(card) ? list : [...list, card] });
}

/** The card after this one: along the way walked so far, then a new one, then those left open. Null: everything has its answer. */
export function following() {
  const list = asked();
  const here = current();
  return list[list.indexOf(here) + 1] || freshCard() || unanswered().find(card => card !== here) || null;
}

export function before() {
  const list = asked();
  return list[list.indexOf(current()) - 1] || null;
}

/** One that was not asked yet, from the least answered band that has any; a joined card that asks again comes before all. @returns {string | null} */
function freshCard() {
  const { asked: list, again, at } = way();
  const joined = again.find(card => card !== at && cards().includes(card) && !markOf(card));
  if (joined) return joined;
  const bands = board.rows.choose.bands || [cards()];
  for (const band of [...bands, cards()]) {
    const open = band.filter((/** @type {string} */ card) => cards().includes(card) && !list.includes(card) && !markOf(card));
    if (open.length) return inOwnOrder(open)[0];
  }
  return null;
}

/** The place of a card in this phone's own order (FNV-1a): the same after a reload, another on every phone. @param {string} card */
function turnOf(card) {
  let turn = 0x811c9dc5;
  for (const letter of board.yours.me.seat + '/' + card) turn = Math.imul(turn ^ letter.charCodeAt(0), 0x01000193);
  return turn >>> 0;
}

/**
 * What happened to marks without this person: cards that went away, and joined ones that ask again.
 * @returns {{gone: number, again: number}} how many cards with a mark went away, and how many ask again, since we last looked
 */
export function catchUp() {
  if (!board.yours.weighings) return { gone: 0, again: 0 }; // own rows come a moment later than those for all
  const { known, again } = way();
  const now = cards().filter(markOf);
  const lost = known.filter(card => !now.includes(card));
  const joined = lost.map(cardWith).filter(card => card !== null);
  const still = [...new Set([...again, ...joined])].filter(card => cards().includes(card) && !markOf(card));
  if (lost.length || still.join() !== again.join() || now.some(card => !known.includes(card))) go({ known: now, again: still });
  return { gone: lost.filter(card => cardWith(card) === null).length, again: still.filter(card => !again.includes(card)).length };
}

/** The mark on this card came back when ideas were joined. @param {string} card */
export const asksAgain = card => way().again.includes(card);

/** The card on the wall that holds this one now, or null where it is gone. @param {string} card @returns {string | null} */
function cardWith(card) {
  return cards().find(id => id === card || ((board.rows['card:' + id] || {}).pieces || []).some((/** @type {any} */ p) => p.id === card)) || null;
}
