// Repair: why not yet, the worries one by one without author, then the old and the new text of the step.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { newWording, oldWording } from '../look/changes.js';
import { prose } from '../look/prose.js';
import { reasonText } from '../look/reasons.js';
import { icon } from '../look/stamp.js';
import { answers } from './answers.js';
import { frame } from './frame.js';
import { chunks } from './listen.js';
import { fullLine, linesOf, mostLines } from './lines.js';
import { stepPages } from './shape.js';
import { group, marked } from './voices.js';

/** @typedef {import('../room/types.js').Rows} Rows */
/** @typedef {import('./frame.js').Page} Page */

/** @param {Rows} rows @param {number} ratio @returns {Page[]} */
export function repair(rows, ratio) {
  return [
    ...verdictPages(rows),
    ...(rows.worries || []).flatMap((/** @type {any} */ worry, /** @type {number} */ n) => worryPages(rows, worry, n, rows.worries.length, ratio)),
    ...changePages(rows, ratio),
    ...(rows.step ? stepPages(rows, ratio, t('step.title')) : []),
  ];
}

/** @param {Rows} rows @returns {Page[]} */
function verdictPages(rows) {
  if (!rows.verdict) return [];
  const { reasons, counts } = rows.verdict;
  return [(no, of) => frame({
    kind: 'verdict',
    head: html`<h1>${t('screen.whyNotYet')}</h1>`,
    body: html`<ul class="reasons fit" data-fit="6.6 3.8">${reasons.map((/** @type {any} */ reason) => html`<li>${reasonText(reason, id => group(rows, id).name)}</li>`)}</ul>${answers(counts)}`,
    foot: html`<p>${t('screen.notYetFine')}</p>`,
  }, no, of)];
}

/** @param {Rows} rows @param {any} worry @param {number} n @param {number} total @param {number} ratio @returns {Page[]} */
function worryPages(rows, worry, n, total, ratio) {
  const texts = [worry.what || t('record.removed'), worry.help].filter(Boolean);
  return chunks(texts, fullLine(ratio), mostLines - 1).map((part, at) => (no, of) => frame({
    kind: 'worry',
    head: html`<h1>${t('screen.worry', { n: n + 1, m: total })}</h1>`,
    body: html`<article class="slip slip-${1 + n % 4} large"><div class="fit said" data-fit="9.2">${part.map((text, k) => k || at
      ? html`<p class="label">${t('worry.help')}</p><p class="piece">${prose(text)}</p>`
      : html`<p class="label">${t('worry.what')}</p><p class="title">${prose(text)}</p>`)}</div></article>`,
    foot: html`<p class="state">${worry.state === 'open' ? icon('wait') : icon('ok')}<span>${stateText(worry.state)}</span></p>`,
    right: worry.voice ? marked(group(rows, worry.voice)) : '',
  }, no, of));
}

/** @param {string} state */
function stateText(state) {
  if (state === 'lifted') return t('worry.solved');
  if (state === 'kept') return t('screen.worryKept');
  return state === 'carried' ? t('screen.worryCarried') : t('worry.thanks');
}

/** Old above, new below, for each field that changed. @param {Rows} rows @param {number} ratio @returns {Page[]} */
function changePages(rows, ratio) {
  const step = rows.step;
  if (!step || !step.before) return [];
  return changedFields(step).flatMap(field => {
    const lines = linesOf(field.before, fullLine(ratio)) + linesOf(field.now, fullLine(ratio));
    // Both on one page as long as they are read at one glance.
    return lines < mostLines ? [changePage(field, true, true)] : [changePage(field, true, false), changePage(field, false, true)];
  });
}

/** @param {{label: string, before: string, now: string}} field @param {boolean} old @param {boolean} fresh @returns {Page} */
function changePage(field, old, fresh) {
  return (no, of) => frame({
    kind: 'change',
    head: html`<h1>${t('screen.changed')}</h1><p class="sub">${field.label}</p>`,
    body: html`<div class="fit both" data-fit="7.6">
      ${old ? html`<div class="old"><p class="label">${t('screen.before')}</p><p>${field.before ? oldWording(field.before, field.now) : t('screen.notWritten')}</p></div>` : ''}
      ${old && fresh ? html`<hr class="seam">` : ''}
      ${fresh ? html`<div class="slip slip-3"><p class="label">${t('screen.now')}</p><p class="title">${field.now ? field.before ? newWording(field.before, field.now) : prose(field.now) : t('screen.writtenNoMore')}</p></div>` : ''}</div>`,
    foot: html`<p>${t('screen.changedHint')}</p>`,
  }, no, of);
}

/** @param {any} step */
function changedFields(step) {
  const before = step.before;
  return [
    { label: t('step.what'), before: before.what, now: step.what },
    { label: t('step.when'), before: before.byWhen && dateText(before.byWhen), now: step.byWhen && dateText(step.byWhen) },
    { label: t('step.sign'), before: before.sign, now: step.sign },
    { label: t('step.families'), before: before.families, now: step.families },
    { label: t('screen.support'), before: before.support, now: step.support },
    { label: t('screen.addressee'), before: before.addressee, now: step.addressee },
  ].filter(field => (field.before || '') !== (field.now || ''));
}
