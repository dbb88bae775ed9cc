// What the voices think of one card, as small printed blocks in legend order: for it = printed on cloth, with a tick; not for
// it = bare paper, with a bar; no mark = only a dashed edge. The stamp above the sign says whose block it is; nobody is struck out.
import { html, svg } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';

/**
 * @typedef {'for' | 'not' | 'none'} MarkKind
 * @typedef {{group: string, mark: MarkKind}} Mark
 * @typedef {{shape: string, name: string}} Group a display group: a voice, or the other voices together
 */

/**
 * The marks of one card: a picture for the eye, and the same as a sentence for everybody else.
 * @param {Mark[]} marks in legend order
 * @param {(group: string) => Group} groupOf
 */
export function ground(marks, groupOf) {
  return html`<span class="ground">${marks.map(each => block(each.mark, groupOf(each.group).shape))}<span
    class="visually-hidden">${groundText(marks, groupOf)}</span></span>`;
}

/** The same in words: "Družine: za. Mladi: ni za." @param {Mark[]} marks @param {(group: string) => Group} groupOf */
export function groundText(marks, groupOf) {
  return marks.map(each => markText(each.mark, groupOf(each.group).name) + '.').join(' ');
}

/** What the three blocks mean; the stamps have a legend of their own. */
export function markLegend() {
  return html`<span class="mark-legend"><span class="voice">${block('for')}<span>${t('ground.markFor')}</span></span>
    <span class="voice">${block('not')}<span>${t('ground.markNot')}</span></span>
    <span class="voice">${block('none')}<span>${t('ground.markNone')}</span></span></span>`;
}

/**
 * One block. It always stands beside its words, so screen readers pass it by.
 * @param {MarkKind} kind
 * @param {string} [shape] of the voice; without it only the sign, for the legend
 */
export function block(kind, shape) {
  return html`<svg class="ground-mark ground-${kind}" viewBox="0 0 48 72" aria-hidden="true"><use href="#mark-${kind}"></use>${shape
    ? svg`<use class="whose" href="#shape-${shape}" x="8" y="8" width="32" height="32"></use>` : ''}</svg>`;
}

/** First what is shared, then what divides, then what is still open. */
export const labels = ['shared', 'sharedNo', 'divides', 'unclear', 'mixed', 'notAsked'];

/** What the room thinks of a card, in words. @param {string} label of the row `results` */
export function labelText(label) {
  switch (label) {
    case 'shared': return t('ground.shared');
    case 'sharedNo': return t('ground.sharedNo');
    case 'divides': return t('ground.divides');
    case 'unclear': return t('ground.unclear');
    case 'mixed': return t('ground.mixed');
    default: return t('ground.notAsked');
  }
}

/** One sentence below a label. Where all cards stand in one band, or bands may not be shown (COMMON-GROUND 4), nothing is above or below. @param {string} label @param {{band?: number | null}[]} cards of this label */
export function labelSub(label, cards) {
  switch (label) {
    case 'shared': return banded(cards) ? t('ground.subShared') : '';
    case 'sharedNo': return t('ground.subSharedNo');
    case 'divides': return t('ground.subDivides');
    case 'unclear': return t('ground.subUnclear');
    case 'mixed': return t('ground.subMixed');
    default: return t('ground.subNotAsked');
  }
}

/** Do these cards stand in more than one band? @param {{band?: number | null}[]} cards */
export const banded = cards => cards.some(card => card.band && card.band !== cards[0].band);

/**
 * What else may be said of a card: how sure its label is, where that may be shown.
 * @param {{firm?: boolean | null}} card
 * @returns {string[]}
 */
export function groundNotes(card) {
  const notes = [];
  if (card.firm === true) notes.push(t('ground.firm'));
  if (card.firm === false) notes.push(t('ground.byOne'));
  return notes;
}

/** @param {MarkKind} kind @param {string} group */
function markText(kind, group) {
  if (kind === 'for') return t('ground.for', { group });
  return kind === 'not' ? t('ground.not', { group }) : t('ground.none', { group });
}
