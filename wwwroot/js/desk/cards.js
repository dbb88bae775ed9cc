// The wall of the desk: every shown card with a box to select it; buttons appear for what can be done with the selection.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { live } from '../../lib/lit-html/directives/live.js';
import { t } from '../room/words.js';
import { button, command, icon } from './button.js';
import { columns } from './columns.js';
import { holdBack, holdReasons } from './hold.js';
import { joiningPanel, startJoining } from './join-ideas.js';
import { card, wall } from './rows.js';
import { select, selected, selectNothing } from './selection.js';
import { slip, words } from './slip.js';

/** @param {string} id */
const unclear = (id) => wall().cards.find((one) => one.id === id)?.notClear ?? 0;

/** Its author wants it to stay alone. @param {string} id */
const separate = (id) => wall().cards.find((one) => one.id === id)?.separate ?? false;

/** The ideas a card is made of: itself, or its pieces. @param {string} id */
const ideasOf = (id) => {
  const it = card(id);
  return it && it.pieces.length ? it.pieces.map((piece) => piece.id) : [id];
};

/**
 * @param {string[]} ids in the order in which they were shown
 * @param {{current?: string | null, joins?: boolean, before?: unknown}} how `joins`: cards may be joined and split now
 */
export function cardWall(ids, { current = null, joins = false, before = nothing }) {
  const chosen = selected(ids);
  return html`${toolbar(chosen, joins, before)} ${joins ? joiningPanel(ids) : nothing}
    ${chosen.length === 1 ? holdReasons(ideasOf(chosen[0])) : nothing}
    ${columns('wall', ids, (id) => id, (id) => slip(id, { chosen: chosen.includes(id), now: id === current, inside: inside(id, chosen.includes(id), id === current, joins) }))}`;
}

/** @param {string[]} chosen @param {boolean} joins @param {unknown} before */
function toolbar(chosen, joins, before) {
  const one = chosen.length === 1 ? card(chosen[0]) : null;
  const single = one && !one.pieces.length && !one.gone ? one : null;
  return html`<div class="buttons toolbar ${joins ? 'joins' : ''}">
    ${joins ? button(joinLabel(chosen.length), 'join', () => startJoining(chosen), { off: chosen.length < 2 }) : nothing}
    ${single
      ? html`${button(t('desk.hold'), 'hold', () => holdBack(single.id))}
          ${command(t('desk.park'), 'park', { type: 'parkIdea', idea: single.id }, { place: 'parkFromWall', then: selectNothing })}`
      : nothing}
    ${chosen.length ? button(t('desk.selectNothing'), null, selectNothing, { quiet: true }) : nothing} ${before}
    ${!joins && !chosen.length ? html`<span class="hint">${t('desk.choose.select')}</span>` : nothing}
  </div>`;
}

/** @param {number} n */
const joinLabel = (n) => (n < 2 ? t('desk.join.some') : t('desk.join.selected', { n }));

/** @param {string} id @param {boolean} chosen @param {boolean} now @param {boolean} joins */
function inside(id, chosen, now, joins) {
  const it = card(id);
  if (!it) return nothing;
  const n = unclear(id);
  return html`<label class="pick">
      <input type="checkbox" .checked=${live(chosen)} @change=${(/** @type {Event} */ e) => select(id, /** @type {HTMLInputElement} */ (e.target).checked)} />
      <span class="words">${words(it)}</span>
    </label>
    ${chosen ? html`<p class="state">${icon('ok')}${t('desk.selected')}</p>` : nothing} ${now ? html`<p class="state">${t('desk.listen.current')}</p>` : nothing}
    ${n ? html`<p class="state">${t('desk.notClear', { n })}</p>` : nothing}
    ${separate(id) ? html`<p class="state">${t('desk.separate')}</p>` : nothing}
    ${chosen && it.pieces.length ? pieceTools(it) : nothing}
    ${joins && it.pieces.length ? command(t('desk.split'), 'split', { type: 'splitGroup', card: id }, { place: `split ${id}` }) : nothing}`;
}

/** A group is held back piece by piece: each has its own author. @param {import('./rows.js').Card} it */
const pieceTools = (it) =>
  html`<ul class="piece-tools">
    ${it.pieces.map(
      (piece) => html`<li>
        <span>${piece.text}</span>
        ${button(t('desk.hold'), null, () => holdBack(piece.id), { quiet: true, says: t('desk.hold.of', { text: piece.text }) })}
      </li>`,
    )}
  </ul>`;
