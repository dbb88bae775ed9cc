// What changed in the step since the version that was checked last, word by word.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { bothWordings } from '../look/changes.js';
import { dateText, t } from '../room/words.js';
import { step } from './rows.js';

export function changes() {
  const it = step();
  if (!it?.before) return nothing;
  /** @param {string} label @param {string | null} was @param {string | null} is */
  const line = (label, was, is) => ((was ?? '') === (is ?? '') ? nothing : html`<div><dt>${label}</dt><dd>${bothWordings(was, is)}</dd></div>`);
  const before = it.before;
  const same = before.what === it.what && before.byWhen === it.byWhen && before.sign === it.sign && before.families === it.families;
  if (same) return html`<p class="hint">${t('desk.repair.noChange')}</p>`;
  return html`<section class="changed" aria-labelledby="changed-title">
    <h3 id="changed-title">${t('desk.repair.changed')}</h3>
    <dl>
      ${line(t('step.what'), before.what, it.what)} ${line(t('step.when'), dateText(before.byWhen), dateText(it.byWhen))}
      ${line(t('step.sign'), before.sign, it.sign)} ${line(t('step.families'), before.families, it.families)}
    </dl>
  </section>`;
}
