// The last pages of a weighing: what the blocks mean and when something counts as shared, with the limits that were used.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { block, labelText } from '../look/ground.js';
import { frame } from './frame.js';

/** @typedef {{shared: string, skipped: string, unclear: string, heard: number}} Limits printed fractions, and answers of a voice that is heard */

/** @param {Limits | null | undefined} limits @returns {import('./frame.js').Page[]} */
export function explained(limits) {
  if (!limits) return [];
  const marks = [
    { sign: block('for'), word: t('ground.markFor'), text: t('ground.forMeans') },
    { sign: block('not'), word: t('ground.markNot'), text: t('ground.notMeans') },
    { sign: block('none'), word: t('ground.markNone'), text: t('ground.noneMeans') },
    { sign: html`<hr class="seam">`, word: t('ground.seam'), text: t('ground.seamMeans') },
  ];
  const shared = [
    { word: labelText('shared'), text: t('ground.sharedMeans', { part: limits.shared, skipped: limits.skipped }) },
    { word: labelText('divides'), text: t('ground.dividesMeans', { part: limits.shared }) },
    { word: labelText('unclear'), text: t('ground.unclearMeans', { part: limits.unclear }) },
    { word: labelText('notAsked'), text: t('ground.notAskedMeans', { n: limits.heard }) },
  ];
  return [page(t('ground.marksTitle'), marks, t('results.protect')), page(t('ground.labelsTitle'), shared, t('ground.talk'))];
}

/** @param {string} title @param {{sign?: unknown, word: string, text: string}[]} list @param {string} foot @returns {import('./frame.js').Page} */
function page(title, list, foot) {
  return (no, of) => frame({
    kind: 'meaning', head: html`<h1>${title}</h1>`,
    body: html`<dl class="meanings ${list[0].sign ? 'signed' : ''}">${list.map(each => html`<div>${each.sign || ''}<dt>${each.word}</dt><dd>${each.text}</dd></div>`)}</dl>`,
    foot: html`<p>${foot}</p>`,
  }, no, of);
}
