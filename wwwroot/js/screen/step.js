// The step in large type: the sentence, a seam, then who, by when and by what sign; what has no room goes to the next page.
import { html } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { fullLine, linesOf } from './lines.js';

/** @typedef {{label: string, value: unknown, text: string, wide?: boolean}} Field `text` is the value as it is counted in lines */

const roomOfPage = 56; // % of the height, inside the slip
const lineHeight = 6.3, labelHeight = 6.4, seamHeight = 4;

/**
 * The bodies of the pages; heading and foot are the phase's.
 * @param {any} step @param {number} ratio
 * @returns {unknown[]}
 */
export function stepBodies(step, ratio) {
  const width = fullLine(ratio);
  const what = step.what || '';
  /** @type {Field[][]} */
  const pages = [[]];
  let left = roomOfPage - Math.max(1, linesOf(what, width)) * lineHeight - seamHeight;
  let beside = 0;
  for (const field of fieldsOf(step)) {
    const lines = Math.max(1, linesOf(field.text, width));
    // Two short fields stand side by side.
    const pairs = beside > 0 && field.text.length + beside <= width - 4 && field.label.length + beside <= width;
    const height = pairs ? 0 : labelHeight + lines * lineHeight;
    if (height > left) { pages.push([]); left = roomOfPage; }
    pages[pages.length - 1].push(field);
    left -= height;
    beside = pairs || field.text.length > width - 14 ? 0 : Math.max(field.text.length, field.label.length * .8);
  }
  return pages.map((fields, n) => html`<article class="slip slip-${n % 2 ? 3 : 2} step">
    ${n === 0 ? html`<div class="fit said" data-fit="10.4"><p class="title">${prose(what)}</p></div><hr class="seam">` : ''}
    <dl class="fields ${n ? 'rest' : ''}">${fields.map(field => html`<div><dt>${field.label}</dt><dd>${field.value}</dd></div>`)}</dl></article>`);
}

/** The four questions always, the others where somebody answered them. @param {any} step @returns {Field[]} */
export function fieldsOf(step) {
  const open = html`<span class="open" aria-hidden="true"></span>`;
  const owner = step.owner && step.owner.state === 'yes' ? step.owner.wording : '';
  const asked = step.owner && step.owner.state === 'asked' ? t('screen.ownerAsked') : '';
  const helpers = (step.helpers || []).join(', ');
  /** @type {(label: string, text: string | null | undefined) => Field} */
  const field = (label, text) => ({ label, text: text || '', value: text ? text : open });
  const fields = [
    field(t('step.who'), owner || asked),
    field(t('step.when'), step.byWhen ? dateText(step.byWhen) : ''),
    field(t('step.sign'), step.sign),
  ];
  if (step.families) fields.push(field(t('step.families'), step.families));
  if (helpers) fields.push(field(t('screen.helpers'), helpers));
  if (step.support) fields.push(field(t('screen.support'), step.support));
  if (step.addressee) fields.push(field(t('screen.addressee'), step.addressee));
  return fields;
}
