// The results as the room sees them: carried by voices, or totals, never both (METHOD 6); and what may be done with them.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { repeat } from '../../lib/lit-html/directives/repeat.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command } from './button.js';
import { redraw } from './draw.js';
import { field } from './field.js';
import { form } from './form.js';
import { results, round, step } from './rows.js';
import { select, selected, selectNothing } from './selection.js';
import { slip, words } from './slip.js';
import { card } from './rows.js';
import { turnTo } from './tabs.js';
import { shapeOf, stamp, voice, voiceName } from './voices.js';

const MOST_RUN_OFFS = 2;

/** The card for which a reason is being asked. @type {string | null} */
let reasonFor = null;

/** @param {string} id */
async function take(id) {
  const free = results()?.mayTake?.includes(id);
  if (!free && reasonFor !== id) {
    reasonFor = id;
    redraw();
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`f-take.${id}-reason`)?.focus()));
    return;
  }
  const ours = form(`take.${id}`);
  const reason = String(ours.value('reason', '')).trim();
  if (!(await act({ type: 'takeCard', card: id, reason }, `take ${id}`))) return;
  reasonFor = null;
  ours.clear();
  selectNothing();
  turnTo('shape', 'step');
}

export function resultsWall() {
  const votes = results()?.votes ?? [];
  const last = votes[votes.length - 1];
  if (!last) return html`<p class="hint">${t('desk.results.none')}</p>`;
  const ids = last.cards.map((one) => one.id);
  const chosen = selected(ids);
  return html`<p>${t('results.advice')}</p>
    ${last.nobody ? html`<p class="warn">${t('desk.results.nobody')}</p>` : nothing}
    ${last.lot ? html`<p class="warn">${t('desk.results.lot', { text: card(last.lot)?.text ?? '' })}</p>` : nothing}
    <div class="buttons toolbar">
      ${(round()?.runOffs ?? 0) < MOST_RUN_OFFS
        ? command(t('desk.results.runOff'), null, { type: 'runOff', cards: chosen }, { off: chosen.length < 2 || chosen.length > 4, then: selectNothing })
        : nothing}
      ${(round()?.runOffs ?? 0) > 0
        ? command(t('desk.results.drawLot'), null, { type: 'drawLot', cards: chosen }, { off: chosen.length < 2, then: selectNothing })
        : nothing}
      <span class="hint">${t('desk.results.select')}</span>
    </div>
    <div class="cards">
      ${repeat(last.cards, (one) => one.id, (one) => slip(one.id, { chosen: one.three || chosen.includes(one.id), inside: placed(one, chosen.includes(one.id)) }))}
    </div>
    ${last.view === 'voices'
      ? html`<p class="legend">${last.groups.map((id) => voice(id))}</p>
          <p class="hint">${t('results.carriedHelp')} ${t('results.protect')}</p>`
      : nothing}`;
}

/** @param {import('./rows.js').ResultCard} one @param {boolean} chosen */
function placed(one, chosen) {
  const it = card(one.id);
  if (!it) return nothing;
  const free = results()?.mayTake?.includes(one.id);
  const taken = results()?.taken?.card === one.id;
  return html`<label class="pick">
      <input type="checkbox" .checked=${live(chosen)} @change=${(/** @type {Event} */ e) => select(one.id, /** @type {HTMLInputElement} */ (e.target).checked)} />
      <span class="words">${words(it)}</span>
    </label>
    ${one.three ? html`<p class="state">${t('results.three')}</p>` : nothing}
    ${one.carried?.length
      ? html`<p class="carried"><span class="visually-hidden">${t('results.carried', { groups: one.carried.map(voiceName).join(', ') })}</span>${one.carried.map((id) => stamp(shapeOf(id)))}</p>`
      : nothing}
    ${one.dots === undefined || one.dots === null ? nothing : html`<p class="state">${t('desk.results.place', { no: one.place })} · ${t('dots.total', { n: one.dots })}</p>`}
    ${reasonFor === one.id
      ? field(form(`take.${one.id}`), 'reason', t('desk.results.reason'), '', { most: 200, rows: 2, hint: t('desk.results.reasonHint') })
      : nothing}
    ${taken
      ? html`<p class="state">${t('desk.results.taken')}</p>`
      : gone(it, button(free || reasonFor !== one.id ? t('desk.results.take') : t('desk.results.takeWithReason'), null, () => take(one.id), { place: `take ${one.id}` }))}
    ${note(`take ${one.id}`)}`;
}

/** @param {import('./rows.js').Card} it @param {unknown} otherwise */
const gone = (it, otherwise) => (it.gone ? nothing : otherwise);

/** True once a card was taken or a step begun: then the step lies open, not the results. */
export const begun = () => Boolean(results()?.taken || step()?.what);
