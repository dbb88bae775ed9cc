// What the choosing showed: by voices who carries what, or the dots of the whole room, never both; or what was weighed.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { stamp } from '../look/stamp.js';
import { wallCard } from './cards.js';
import { frame } from './frame.js';
import { drawResults, resultRows } from './result-cards.js';
import { roomForCards, stampLines } from './result-room.js';
import { group, legend } from './voices.js';
import { practiceBand, weighed } from './weighed.js';

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./result-cards.js').ResultCard} ResultCard */

const stampWidth = 6.6, charWidth = 2; // % of the height

/**
 * The pages of the last vote.
 * @param {Rows} rows @param {number} ratio
 * @param {any} [results] the row, or the votes of a saved outcome
 * @param {(id: string) => any} [cardOf]
 * @returns {import('./frame.js').Page[]}
 */
export function resultPages(rows, ratio, results = rows.results, cardOf = id => rows['card:' + id]) {
  const vote = results && results.votes.length ? results.votes[results.votes.length - 1] : null;
  if (!vote) return [];
  if (vote.ballot === 'weigh') return weighed(rows, ratio, vote, results.taken, cardOf);
  const cards = vote.cards.filter((/** @type {any} */ c) => cardOf(c.id)).map((/** @type {any} */ c) => resultCard(rows, vote, c, cardOf(c.id), results.taken));
  const groups = vote.groups.map((/** @type {string} */ id) => group(rows, id));
  const room = roomForCards(vote.view === 'voices' ? stampLines(groups, ratio, true) : 1, true) - practiceBand(rows);
  return resultRows(cards, room, ratio, false).map((page, n) => (no, of) => {
    const three = page.some(row => row.cards.some(card => card.three));
    return frame({
      kind: 'results',
      head: html`<h1>${t('results.title')}</h1><p class="${three ? 'three' : 'sub'}">${three ? t('results.three') : vote.nobody ? t('screen.nobodyChose') : t('results.advice')}</p>`,
      body: drawResults(page, false),
      foot: vote.view === 'voices' ? legend(groups)
        : html`<p>${n || three ? t('results.advice') : vote.runOff ? t('screen.afterRunOff') : t('screen.wholeRoom')}</p>`,
    }, no, of);
  });
}

/** @param {Rows} rows @param {any} vote @param {any} result @param {any} card @param {any} taken @returns {ResultCard} */
function resultCard(rows, vote, result, card, taken) {
  const isTaken = taken && taken.card === result.id;
  // Two labels at most: a card drawn by lot is the one that is talked about.
  const notes = vote.lot === result.id ? [t('screen.byLot')] : isTaken ? [t('screen.taken')] : [];
  // Joined pieces were all heard in Listen; here the title of the card is enough.
  const { paragraphs } = wallCard({ ...card, pieces: [], more: null });
  const common = { id: result.id, text: paragraphs[0], band: result.place, notes, three: Boolean(result.three), pale: Boolean(result.three || isTaken) };
  if (vote.view === 'totals') {
    const dots = t('dots.total', { n: result.dots || 0 });
    return { ...common, place: result.place, marks: html`<strong class="words">${dots}</strong>`, width: dots.length * charWidth + 2 };
  }
  const groups = (result.carried || []).map((/** @type {string} */ id) => group(rows, id));
  return { ...common, width: groups.length * stampWidth + 1, marks: groups.length
    ? html`<p class="marks">${groups.map((/** @type {any} */ mark) => html`${stamp(mark.shape)}<span class="visually-hidden">${mark.name} </span>`)}</p>` : '' };
}
