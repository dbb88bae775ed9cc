// What changed in the step since the version that was checked last, word by word.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { bothWordings } from '../look/changes.js';
import { dateText, t } from '../room/words.js';
import { step } from './rows.js';

/** The fields whose words count as a change (METHOD 3, PutToCheck). */
const COUNTED = /** @type {const} */ (['what', 'byWhen', 'sign', 'families', 'support', 'addressee']);

/** True if something was changed since the last check. */
export function hasChanged() {
  const it = step();
  const before = /** @type {Record<string, any> | null} */ (it?.before ?? null);
  return Boolean(it && before && COUNTED.some((name) => name in before && (before[name] ?? '') !== (it[name] ?? '')));
}

export function changes() {
  const it = step();
  if (!it?.before) return nothing;
  /** @param {string} label @param {string | null} was @param {string | null} is */
  const line = (label, was, is) => ((was ?? '') === (is ?? '') ? nothing : html`<div><dt>${label}</dt><dd>${bothWordings(was, is)}</dd></div>`);
  /** @type {import('./rows.js').Before} */
  const before = it.before;
  if (!hasChanged()) return html`<p class="hint">${t('desk.repair.noChange')}</p>`;
  return html`<section class="changed" aria-labelledby="changed-title">
    <h2 id="changed-title">${t('desk.repair.changed')}</h2>
    <dl>
      ${line(t('step.what'), before.what, it.what)} ${line(t('step.when'), dateText(before.byWhen), dateText(it.byWhen))}
      ${line(t('step.sign'), before.sign, it.sign)} ${line(t('step.families'), before.families, it.families)} ${line(t('desk.step.support'), before.support, it.support)}
      ${line(t('desk.step.addressee'), before.addressee, it.addressee)}
    </dl>
  </section>`;
}
