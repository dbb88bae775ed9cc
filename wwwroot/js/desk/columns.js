// Cards in columns that stay where they are: a card that grows or goes moves only what lies below it.
import { html } from '../../lib/lit-html/lit-html.js';
import { repeat } from '../../lib/lit-html/directives/repeat.js';
import { redraw } from './draw.js';

const WIDE = window.matchMedia('(min-width: 1600px)');
const NARROW = window.matchMedia('(max-width: 1180px)');
// Safari 14.1 knows both ways of listening, older ones only this one
for (const width of [WIDE, NARROW]) width.addListener(redraw);

const count = () => (WIDE.matches ? 3 : NARROW.matches ? 1 : 2);

/** Which column a card lies in, by wall and number of columns. @type {Map<string, Map<string, number>>} */
const places = new Map();

/**
 * @template T
 * @param {string} wall its name: each wall remembers its own places
 * @param {T[]} cards
 * @param {(card: T) => string} idOf
 * @param {(card: T) => unknown} draw
 */
export function columns(wall, cards, idOf, draw) {
  const n = count();
  const name = `${wall} ${n}`;
  const before = places.get(name) ?? new Map();
  /** @type {T[][]} */
  const piles = Array.from({ length: n }, () => []);
  /** @type {Map<string, number>} */
  const now = new Map();
  for (const card of cards) {
    const id = idOf(card);
    const shortest = piles.reduce((best, pile, i) => (pile.length < piles[best].length ? i : best), 0);
    const place = before.get(id) ?? shortest;
    now.set(id, place);
    piles[place].push(card);
  }
  places.set(name, now);
  return html`<div class="cards">${piles.map((pile) => html`<div class="column">${repeat(pile, idOf, draw)}</div>`)}</div>`;
}
