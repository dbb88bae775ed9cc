// A list whose items keep their place in the page. Drawn at once, not when lit gets there: drafts.js must know every field on screen.
import { repeat } from '../../lib/lit-html/directives/repeat.js';

/** @template T @param {T[]} items @param {(item: T) => string} key @param {(item: T, n: number) => any} view */
export const keyed = (items, key, view) =>
  repeat(items.map((item, n) => ({ key: key(item), view: view(item, n) })), drawn => drawn.key, drawn => drawn.view);
