// What the weighing showed: label by label, the cards with the marks of the voices. Words and plain blocks; no number anywhere.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { ground, groundNotes, labelSub, labelText, labels, markLegend } from '../look/ground.js';
import { prose } from '../look/prose.js';
import { wallCard } from './cards.js';
import { frame } from './frame.js';
import { group, legend } from './voices.js';
import { explained } from './weighed-help.js';
import { drawResults, heightOf, resultRows } from './result-cards.js';
import { roomForCards, signLines, stampLines } from './result-room.js';

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./frame.js').Page} Page */

const titleWidth = 3.5, subWidth = 2; // % of the height a character takes
const band = 6.2, markWidth = 5.7;

/**
 * @param {Rows} rows @param {number} ratio
 * @param {any} vote of the row `results`, or of a saved outcome
 * @param {any} taken @param {(id: string) => any} cardOf
 * @returns {Page[]}
 */
export function weighed(rows, ratio, vote, taken, cardOf) {
  if (vote.few) return [few()];
  const groups = vote.groups.map((/** @type {string} */ id) => group(rows, id));
    const cards = labels.flatMap(label => {
    const said = vote.cards.filter((/** @type {any} */ card) => card.label === label && cardOf(card.id));
    // Where voices differ, a warm ground would look like an agreement.
    const three = label === 'shared' && said.some((/** @type {any} */ card) => card.three);
    const room = roomForCards(stampLines(groups, ratio) + signLines(three, ratio)) - practiceBand(rows);
    return resultRows(said.map((/** @type {any} */ card) => weighedCard(rows, card, cardOf(card.id), taken)), room, ratio, true)
      .map(page => /** @type {Page} */ ((no, of) => frame({
        kind: 'weighed', head: heading(labelText(label), labelSub(label, said), ratio), body: drawResults(page, true),
        // A very long card takes the room of the signs; the last pages explain them.
        foot: html`${legend(groups)}${heightOf(page) > room ? '' : signs(three)}`,
      }, no, of)));
  });
  return cards.length ? [...cards, ...explained(vote.limits)] : [few()];
}

/** @param {boolean} three a card of this vote is carried by three voices */
function signs(three) {
  return html`<div class="legend signs">${markLegend()}${three ? html`<span class="voice"><i class="swatch"></i><span>${t('results.three')}</span></span>` : ''}</div>`;
}

/** @param {Rows} rows @param {any} result @param {any} card @param {any} taken @returns {import('./result-cards.js').ResultCard} */
function weighedCard(rows, result, card, taken) {
  const isTaken = taken && taken.card === result.id;
  // Joined pieces were all heard in Listen; here the title of the card is enough.
  const { paragraphs } = wallCard({ ...card, pieces: [], more: null });
  return {
    id: result.id, text: paragraphs[0], band: result.band || 0, pale: Boolean(result.three && result.label === 'shared'),
    notes: [...(isTaken ? [t('screen.taken')] : []), ...groundNotes(result)],
    marks: ground(result.marks || [], id => group(rows, id)), width: (result.marks || []).length * markWidth,
  };
}

/** The sentence beside the title is left out where it would take a line from the cards; the last pages say it too. @param {string} title @param {string} sub @param {number} ratio */
function heading(title, sub, ratio) {
  const beside = sub && title.length * titleWidth + sub.length * subWidth < ratio * 90;
  return html`<div class="titles"><h1>${title}</h1>${beside ? html`<p class="sub">${sub}</p>` : ''}</div>`;
}

/** What the band of a practice round takes from the page. @param {Rows} rows */
export function practiceBand(rows) {
  return rows.round.practice ? band : 0;
}

/** @returns {Page} */
function few() {
  return (no, of) => frame({
    kind: 'ready', head: html`<p class="eyebrow">${t('results.title')}</p>`,
    body: html`<h1 class="fit" data-fit="9">${prose(t('ground.few'))}</h1>`, foot: html`<p>${t('ground.talk')}</p>`,
  }, no, of);
}
