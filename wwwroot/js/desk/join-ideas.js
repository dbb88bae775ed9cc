// Joining ideas that belong together: the group takes the words of one of its pieces, and every piece stays readable.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button } from './button.js';
import { redraw } from './draw.js';
import { card } from './rows.js';
import { selectNothing } from './selection.js';

/** The cards being joined, once somebody pressed Join. @type {string[]} */
let joining = [];
/** The piece whose words shall stand above. */
let title = '';

/** @param {string[]} cards */
export function startJoining(cards) {
  joining = cards;
  title = piecesOf(cards)[0]?.id ?? '';
  redraw();
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.joining')?.querySelector('input')?.focus()));
}

/** @param {string[]} cards */
const piecesOf = (cards) =>
  cards.flatMap((id) => {
    const it = card(id);
    if (!it) return [];
    return it.pieces.length ? it.pieces : [it];
  });

function stop() {
  joining = [];
  redraw();
}

async function join() {
  if (await act({ type: 'joinIdeas', cards: joining, title })) {
    selectNothing();
    stop();
  }
}

/** The choice of the title; gone when fewer than two of its cards are still there. @param {string[]} shown */
export function joiningPanel(shown) {
  const there = joining.filter((id) => shown.includes(id));
  if (there.length < 2) return nothing;
  return html`<form class="joining" @submit=${(/** @type {Event} */ e) => { e.preventDefault(); join(); }}>
    <fieldset>
      <legend>${t('desk.join.title')}</legend>
      ${piecesOf(there).map(
        (piece) => html`<label class="tick">
          <input type="radio" name="title" .checked=${piece.id === title} @change=${() => { title = piece.id; redraw(); }} /><span>${piece.text}</span>
        </label>`,
      )}
    </fieldset>
    <p class="hint">${t('desk.join.hint')}</p>
    <div class="buttons">${button(t('desk.join.do'), 'join', join, { place: 'joinIdeas' })} ${button(t('desk.cancel'), null, stop, { quiet: true })}</div>
    ${note('joinIdeas')}
  </form>`;
}
