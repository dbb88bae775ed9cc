// The results as the room sees them: carried by voices, or totals, never both (METHOD 6); and what may be done with them.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button, command, icon } from './button.js';
import { columns } from './columns.js';
import { redraw } from './draw.js';
import { field } from './field.js';
import { form } from './form.js';
import { holdBack, holdReasons } from './hold.js';
import { card, results, round, step } from './rows.js';
import { select, selected, selectNothing } from './selection.js';
import { cardTitle, slip, words } from './slip.js';
import { turnTo } from './tabs.js';
import { shapeOf, stamp, voice, voiceName } from './voices.js';
import { marksOf, weighed } from './weighed.js';

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
  const single = alone(chosen);
  /** @param {import('./rows.js').ResultCard} one */
  const draw = (one) => slip(one.id, { chosen: one.three || chosen.includes(one.id), inside: placed(one, chosen.includes(one.id)) });
  return html`<p>${last.ballot === 'weigh' ? t('ground.talk') : t('results.advice')}</p>
    ${last.nobody ? html`<p class="warn">${last.ballot === 'weigh' ? t('desk.weigh.nobody') : t('desk.results.nobody')}</p>` : nothing}
    ${last.lot ? html`<p class="warn">${t('desk.results.lot', { text: card(last.lot)?.text ?? '' })}</p>` : nothing}
    ${toolbar(last, chosen, single)} ${single ? holdReasons([single.id]) : nothing}
    ${last.ballot === 'weigh' ? weighed(last, draw) : html`${columns('results', last.cards, (one) => one.id, draw)} ${carriedLegend(last)}`}
    ${earlierVotes(votes.slice(0, -1), ids)}`;
}

/** One whole idea, not joined with others and not gone: it can be held back. @param {string[]} chosen */
function alone(chosen) {
  const one = chosen.length === 1 ? card(chosen[0]) : null;
  return one && !one.pieces.length && !one.gone ? one : null;
}

/** @param {import('./rows.js').Vote} last @param {string[]} chosen @param {import('./rows.js').Card | null} single */
function toolbar(last, chosen, single) {
  const runOffs = round()?.runOffs ?? 0;
  const equal = last.cards.filter((one) => one.place === 1).map((one) => one.id);
  return html`<div class="buttons toolbar">
    ${single ? button(t('desk.hold'), 'hold', () => holdBack(single.id)) : nothing}
    ${runOffs < MOST_RUN_OFFS
      ? command(t('desk.results.runOff'), null, { type: 'runOff', cards: chosen }, { off: chosen.length < 2 || chosen.length > 4, then: selectNothing })
      : nothing}
    ${runOffs > 0 && equal.length > 1 && !last.lot ? command(t('desk.results.drawLot'), null, { type: 'drawLot', cards: equal }, { then: selectNothing }) : nothing}
    ${runOffs < MOST_RUN_OFFS ? html`<span class="hint">${last.ballot === 'weigh' ? t('desk.weigh.select') : t('desk.results.select')}</span>` : nothing}
  </div>`;
}

/** @param {import('./rows.js').Vote} last */
const carriedLegend = (last) =>
  last.view === 'voices'
    ? html`<p class="legend">${last.groups.map((id) => voice(id))}</p>
        <p class="hint">${t('results.carriedHelp')} ${t('results.protect')}</p>`
    : nothing;

/** After a run-off the cards that were not in it can still be taken, with a reason. @param {import('./rows.js').Results['votes']} votes @param {string[]} shown */
function earlierVotes(votes, shown) {
  const first = votes[0];
  const rest = first?.cards.filter((one) => !shown.includes(one.id)) ?? [];
  if (!rest.length) return nothing;
  return html`<details>
    <summary>${t('desk.results.before')}</summary>
    ${columns('results before', rest, (one) => one.id, (one) => slip(one.id, { inside: placed(one, null) }))}
  </details>`;
}

/** @param {import('./rows.js').ResultCard} one @param {boolean | null} chosen null: it cannot be selected */
function placed(one, chosen) {
  const it = card(one.id);
  if (!it) return nothing;
  const free = results()?.mayTake?.includes(one.id);
  const taken = results()?.taken?.card === one.id;
  return html`${chosen === null
      ? words(it)
      : html`<label class="pick">
          <input type="checkbox" .checked=${live(chosen)} @change=${(/** @type {Event} */ e) => select(one.id, /** @type {HTMLInputElement} */ (e.target).checked)} />
          <span class="words">${words(it)}</span>
        </label>`}
    ${chosen ? html`<p class="state">${icon('ok')}${t('desk.selected')}</p>` : nothing} ${one.three ? html`<p class="state">${t('results.three')}</p>` : nothing}
    ${one.marks?.length ? marksOf(one) : nothing}
    ${one.carried?.length && !one.marks?.length
      ? html`<p class="carried"><span class="visually-hidden">${t('results.carried', { groups: one.carried.map(voiceName).join(', ') })}</span>${one.carried.map((id) => stamp(shapeOf(id)))}</p>`
      : nothing}
    ${one.dots === undefined || one.dots === null || one.label ? nothing : html`<p class="state">${t('desk.results.place', { no: one.place })} · ${t('dots.total', { n: one.dots })}</p>`}
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

/** The card that the main button takes: the one selected, else the only first one. @returns {string | null} */
function inQuestion() {
  const last = results()?.votes?.slice(-1)[0];
  const chosen = selected((last?.cards ?? []).map((one) => one.id));
  const first = results()?.mayTake ?? [];
  if (chosen.length) return chosen.length === 1 ? chosen[0] : null;
  return first.length === 1 ? first[0] : null;
}

/** The one thing to do while no card is taken. */
export function takeButton() {
  const id = inQuestion();
  return html`${id ? html`<p class="asked">${t('desk.quoted', { text: cardTitle(id) })}</p>` : html`<p>${t('desk.shape.select')}</p>`}
    ${button(t('desk.results.take'), 'next', () => id && take(id), { main: true, off: !id, place: `take ${id}` })}`;
}

/** True once a card was taken or a step begun, and where there was no choosing because a step goes on: then the step lies open, not the results. */
export const begun = () => Boolean(results()?.taken || step()?.what || round()?.continues);
