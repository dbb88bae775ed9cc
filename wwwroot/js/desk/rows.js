// The rows of the board as the desk reads them, with their shapes (PROTOCOL 4).
import { board } from '../room/board.js';

/**
 * @typedef {import('../room/types.js').Voice} Voice
 * @typedef {import('../room/types.js').Workshop} Workshop
 * @typedef {import('../room/types.js').Round} Round
 * @typedef {import('../room/types.js').Piece} Piece
 * @typedef {import('../room/types.js').Card} Card
 * @typedef {import('../room/types.js').Results} Results
 * @typedef {import('../room/types.js').Vote} Vote
 * @typedef {import('../room/types.js').ResultCard} ResultCard
 * @typedef {import('../room/types.js').Step} Step
 * @typedef {NonNullable<Step['before']>} Before
 * @typedef {import('../room/types.js').Verdict} Verdict
 * @typedef {import('../room/types.js').Worry} Worry
 * @typedef {import('../room/types.js').SavedOutcome} Saved
 * @typedef {Piece & {pieces: Piece[], suspicions: string[]}} NextCard
 * @typedef {{id: string, notClear: number, separate?: boolean}} OnWall
 * @typedef {{id: string, card: string, text: string, shown: boolean}} Question
 * @typedef {{cards: OnWall[], questions: Question[], held: {id: string, text: string, reason: string}[],
 *   parked: {id: string, text: string}[], waiting: number}} Wall
 * @typedef {{tag: string, voice: string | null, presence: string, late: boolean, weak?: boolean, paper?: boolean, table?: number | null}} Seat
 * @typedef {{voice: string | null, code: string, n: number}} Missing
 * @typedef {{tag: string, voice: string | null, volunteers: boolean, state: string}} Candidate
 * @typedef {import('../room/types.js').Pause} Pause
 * @typedef {{no: number, question: string, kind: string, phase: string, phaseSeq?: number, practice?: boolean, ballot?: string, continues?: import('../room/types.js').Continues | null}} OnAgenda
 * @typedef {{words: string, text: string, found: string[]}} Suspicion
 */

/** @param {string} name @returns {any} */
const row = (name) => board.rows[name] ?? null;

/** @returns {Workshop} */
export const workshop = () => row('workshop');
/** @returns {Round | null} */
export const round = () => row('round');
/** @returns {{people: number, here: string[], missing: string[]}} */
export const room = () => row('room') ?? { people: 0, here: [], missing: [] };
/** @returns {{ideas: number, done: number}} */
export const writing = () => row('writing') ?? { ideas: 0, done: 0 };
/** @returns {import('../room/types.js').Listen} */
export const listening = () => row('listen') ?? { current: null, shown: [], total: 0, all: false, questions: [] };
/** @param {string} id @returns {Card | null} */
export const card = (id) => row(`card:${id}`);
/** @returns {import('../room/types.js').Choose | null} */
export const choosing = () => row('choose');
/** The choosing that is open asks card by card. */
export const weighing = () => choosing()?.ballot === 'weigh';
/** @returns {Results | null} */
export const results = () => row('results');
/** @returns {Step | null} */
export const step = () => row('step');
/** @returns {{no: number, answered: number, of: number} | null} */
export const check = () => row('check');
/** @returns {Verdict | null} */
export const verdict = () => row('verdict');
/** @returns {Worry[]} */
export const worries = () => row('worries') ?? [];
/** @returns {any} the outcome document, PROTOCOL 6 */
export const outcome = () => row('outcome');
/** @returns {{kind: string, address: string} | null} */
export const done = () => row('done');
/** @returns {Saved[]} */
export const outcomes = () => row('outcomes') ?? [];
/** @returns {{start: number | null, end: number | null}} */
export const scale = () => row('scale') ?? { start: null, end: null };
/** @returns {{pairing: string | null, second: string | null, desks: string[]}} */
export const desk = () => row('desk') ?? { pairing: null, second: null, desks: [] };
/** @returns {Seat[]} */
export const seats = () => row('seats') ?? [];
/** @returns {{voices: Missing[], okForMe: number, people: number}} */
export const lacking = () => row('missing') ?? { voices: [], okForMe: 0, people: 0 };
export const missing = () => lacking().voices;
/** @returns {NextCard | null} */
export const nextCard = () => row('next');
/** @returns {Wall} */
export const wall = () => row('wall') ?? { cards: [], questions: [], held: [], parked: [], waiting: 0 };
/** @returns {Candidate[]} */
export const candidates = () => row('candidates') ?? [];
/** @returns {Suspicion[]} */
export const suspicions = () => row('suspicions') ?? [];
/** @returns {OnAgenda[]} */
export const agenda = () => row('agenda') ?? [];
/** What people read as the number of a round: practice rounds do not count. @param {number} no */
export const numberOf = (no) => agenda().filter((one) => !one.practice && one.no <= no).length || no;
/** @returns {Pause | null} */
export const pause = () => row('pause');
/** @returns {{blank: boolean, page: number}} */
export const screen = () => row('screen') ?? { blank: false, page: 0 };
/** @returns {string[]} */
export const forLater = () => row('forLater') ?? [];
