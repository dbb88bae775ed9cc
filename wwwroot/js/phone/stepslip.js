// The step as it is written: what, who, by when, and how it will show.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { dateText, t } from '../room/words.js';
import { bothWordings } from '../look/changes.js';
import { levelText, togetherText } from './stepwords.js';

/** @typedef {import('../room/types.js').Step} Step */

/** @param {{changesMarked?: boolean}} [how] */
export function stepSlip({ changesMarked = false } = {}) {
  /** @type {Step} */
  const step = board.rows.step;
  const before = changesMarked ? step.before : null;
  const line = (/** @type {string} */ label, /** @type {any} */ text) =>
    (text ? html`<p class="step-line"><strong>${label}:</strong> <span class="own">${text}</span></p>` : nothing);
  const marked = (/** @type {string | null | undefined} */ old, /** @type {string | null} */ text) =>
    (before && (old || '') !== (text || '') ? bothWordings(old || '', text || '') : text);
  return html`
    <div class="slip step slip-3">
      <p class="step-what">${marked(before && before.what, step.what)}</p>
      ${line(t('step.whoShort'), step.owner && step.owner.state === 'yes' ? step.owner.wording : null)}
      ${line(t('step.whenShort'), date(before, step.byWhen))}
      ${line(t('step.signShort'), marked(before && before.sign, step.sign))}
      ${line(t('step.familiesShort'), marked(before && before.families, step.families))}
      ${line(t('step.helpersShort'), (step.helpers || []).join(', '))}
      ${line(t('step.supportShort'), marked(before && before.support, step.support))}
      ${line(t('record.together'), togetherText(step.together))}
      ${line(t('record.level'), levelText(step.level))}
      ${line(t('step.addresseeShort'), marked(before && before.addressee, step.addressee))}
    </div>
    ${before && changed(before, step) ? html`<p class="hint">${t('check.changed')}</p>` : nothing}`;
}

/** @param {NonNullable<Step['before']>} before @param {Step} now */
const changed = (before, now) => /** @type {const} */ (['what', 'byWhen', 'sign', 'families', 'support', 'addressee']).some(f => (before[f] || '') !== (now[f] || ''));

/** A date changes whole: half an old one beside half a new one is no date. @param {Step['before']} before @param {string | null} now */
function date(before, now) {
  return !before || before.byWhen === now ? dateText(now)
    : html`<del class="gone-word">${dateText(before.byWhen)}</del> <ins class="new-word">${dateText(now)}</ins>`;
}

/** What the room cannot change stands beside every step (E46). */
export function limits() {
  const scope = board.rows.workshop.scope;
  return scope && scope.limits ? html`<p class="hint">${t('scope.limits', { text: scope.limits })}</p>` : nothing;
}
