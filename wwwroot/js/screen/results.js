// What the choosing showed: by voices who carries what, or the dots of the whole room, never both; or what was weighed.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { cardPages, drawCards, wallCard } from './cards.js';
import { frame } from './frame.js';
import { group, legend } from './voices.js';
import { weighed } from './weighed.js';

/** @typedef {import('../room/types.js').Rows} Rows */

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
  const cards = vote.cards.filter((/** @type {any} */ c) => cardOf(c.id)).map((/** @type {any} */ c) => wallResult(rows, vote, c, cardOf(c.id), results.taken));
  // A legend of two lines takes a row from the cards.
  const height = vote.view === 'voices' && vote.groups.length > 4 ? 3 : 4;
  return cardPages(cards, ratio, height).map((page, n) => (no, of) => {
    const three = page.some(row => row.cards.some(card => card.pale && card.marks && card.marks.length > 2));
    return frame({
      kind: height === 3 ? 'results crowded' : 'results',
      head: html`<h1>${t('results.title')}</h1><p class="${three ? 'three' : 'sub'}">${three ? t('results.three') : vote.nobody ? t('screen.nobodyChose') : t('results.advice')}</p>`,
      body: drawCards(page, height),
      foot: vote.view === 'voices' ? legend(vote.groups.map((/** @type {string} */ id) => group(rows, id)))
        : html`<p>${n || three ? t('results.advice') : vote.runOff ? t('screen.afterRunOff') : t('screen.wholeRoom')}</p>`,
    }, no, of);
  });
}

/** @param {Rows} rows @param {any} vote @param {any} result @param {any} card @param {any} taken */
function wallResult(rows, vote, result, card, taken) {
  const isTaken = taken && taken.card === result.id;
  const words = [];
  if (vote.view === 'totals') words.push(t('dots.total', { n: result.dots || 0 }));
  // Two labels at most: a card drawn by lot is the one that is talked about.
  if (vote.lot === result.id) words.push(t('screen.byLot'));
  else if (isTaken) words.push(t('screen.taken'));
  // Joined pieces were all heard in Listen; here the title of the card is enough.
  const { gone, paragraphs } = wallCard({ ...card, pieces: [], more: null });
  return {
    id: result.id, paragraphs, gone, words, pale: Boolean(result.three || isTaken),
    place: vote.view === 'totals' ? result.place : undefined,
    marks: vote.view === 'voices' ? (result.carried || []).map((/** @type {string} */ id) => group(rows, id)) : [],
  };
}
