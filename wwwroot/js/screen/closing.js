// Closing and Closed: the agreed steps of today, thanks, and the way to the record.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, plain, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { linesOf } from './lines.js';

const room = 52;        // % of the height for the steps of a page
const narrow = 0.56;    // of the width; the rest belongs to the code to be scanned
const charWidth = 2.4, lineHeight = 6.3, careHeight = 8.5;

/** @param {import('../room/types.js').Rows} rows @param {number} ratio @returns {import('./frame.js').Page[]} */
export function closing(rows, ratio) {
  const { code, state } = rows.workshop;
  const steps = (rows.outcomes || []).flatMap((/** @type {any} */ outcome) => outcome.steps);
  return pagesOfSteps(steps, Math.floor(ratio * 100 * narrow / charWidth)).map(page => (no, of) => html`<div class="frame closing">
    <div class="today">
      <h1>${state === 'closed' ? t('screen.ended') : t('screen.thanks')}</h1>
      <p class="sub">${steps.length ? t('steps.count', { n: steps.length }) : t('screen.recordThere')}</p>
      ${steps.length ? html`<hr class="seam">` : ''}
      <ul class="agreed fit" data-fit="7.4">${page.map(step => html`<li><p class="title">${prose(plain(step.what))}</p>
        <p class="care">${[step.owner && plain(step.owner), step.byWhen ? t('screen.until', { date: dateText(step.byWhen) }) : ''].filter(Boolean).join(', ')}</p></li>`)}</ul>
    </div>
    <figure class="qr"><img src="/w/${code}/record-qr.svg" alt=""><figcaption>${t('screen.recordHere')}<strong>${location.host}<wbr>/j/${code}</strong></figcaption></figure>
    ${of > 1 ? html`<p class="page-no">${t('screen.page', { n: no, m: of })}</p>` : ''}</div>`);
}

/** @param {any[]} steps @param {number} width in characters @returns {any[][]} */
function pagesOfSteps(steps, width) {
  /** @type {any[][]} */
  const pages = [[]];
  let left = room;
  for (const step of steps) {
    const height = Math.max(1, linesOf(step.what, width)) * lineHeight + careHeight * Math.max(1, linesOf(step.owner, width));
    if (height > left && pages[pages.length - 1].length) { pages.push([]); left = room; }
    pages[pages.length - 1].push(step);
    left -= height;
  }
  return pages;
}
