// Closing and Closed: the agreed steps of today, thanks, and the way to the record; how the room was doing; what stays for later.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, lang, plain, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { counted, frame } from './frame.js';
import { linesOf } from './lines.js';
import { asCard, textPages } from './review.js';

const room = 52;        // % of the height for the steps of a page
const narrow = 0.56;    // of the width; the rest belongs to the code to be scanned
const charWidth = 2.4, lineHeight = 6.3, careHeight = 8.5;

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./frame.js').Page} Page */

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function closing(rows, ratio) {
  const { code, state } = rows.workshop;
  return [...counted(stepPages(rows, ratio, code, state)), ...scalePages(rows), ...counted(laterPages(rows, ratio))];
}

/** @param {Rows} rows @param {number} ratio @param {string} code @param {string} state @returns {Page[]} */
function stepPages(rows, ratio, code, state) {
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

/** "How are we doing": one average of the room, from five answers on; until then nothing. @param {Rows} rows @returns {Page[]} */
function scalePages(rows) {
  const { start, end } = rows.scale || { start: null, end: null };
  const said = [
    { value: start, asked: t('scale.start'), text: (/** @type {string} */ value) => t('scale.averageStart', { value }) },
    { value: end, asked: t('end.heard'), text: (/** @type {string} */ value) => t('scale.averageEnd', { value }) },
  ].filter(each => each.value !== null && each.value !== undefined);
  const figure = (/** @type {number} */ value) => new Intl.NumberFormat(lang(), { maximumFractionDigits: 1 }).format(value);
  return said.length ? [() => frame({
    kind: 'scale', head: html`<h1>${t('scale.title')}</h1>`,
    body: said.map((each, n) => html`<div class="slip slip-${n + 2}"><p class="label">${each.asked}</p><p class="title">${each.text(figure(each.value))}</p></div>`),
  }, 1, 1)] : [];
}

/** Reviewed words only: those of the last saved outcome. @param {Rows} rows @param {number} ratio @returns {Page[]} */
function laterPages(rows, ratio) {
  const outcome = rows.outcome;
  return outcome ? textPages(t('screen.forLater'), [...outcome.parked, ...outcome.questionsForLater].map(asCard), ratio) : [];
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
