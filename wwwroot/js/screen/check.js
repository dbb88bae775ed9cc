// Check: the step in full, and how many have answered. Never what.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { blocks } from './blocks.js';
import { stepPages } from './shape.js';

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
export function check(rows, ratio) {
  const { answered, of } = rows.check || { answered: 0, of: 0 };
  return stepPages(rows, ratio, t('check.title'), {
    foot: html`<p class="figure">${t('screen.answered', { n: answered, m: of })}</p>`,
    right: blocks(answered, of),
  });
}
