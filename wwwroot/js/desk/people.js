// Who is here: by voice, each seat with its tag, which its person can tell aloud when it has to be marked as left.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { ask } from './ask.js';
import { icon } from './button.js';
import { newPaperSeat, paperSeats } from './paper.js';
import { seats, workshop } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @typedef {import('./rows.js').Seat} Seat */

/** @param {Seat} seat */
async function markLeft({ tag, paper }) {
  const text = paper ? t('desk.people.paperAsk', { tag }) : t('desk.people.leftAsk', { tag });
  if (await ask({ text, yes: t('desk.people.left'), no: t('desk.cancel') })) await act({ type: 'markLeft', tag });
}

export function people() {
  const all = seats().filter((seat) => seat.presence !== 'left');
  /** @type {(string | null)[]} */
  const voices = [...workshop().voices.map((voice) => voice.id), ...(all.some((seat) => seat.voice === null) ? [null] : [])];
  return html`<ul class="people">
      ${voices.map((id) => byVoice(id, all.filter((seat) => seat.voice === id)))}
    </ul>
    ${all.length ? html`<p class="hint">${t('desk.people.hint')}</p>` : nothing} ${note('markLeft')} ${paperSeats()} ${newPaperSeat()}`;
}

/** The same where it is not the first thing: somebody who has left must not be waited for. */
export const peopleDetails = () =>
  html`<details class="people-details">
    <summary>${t('desk.people.title')}</summary>
    ${people()}
  </details>`;

/** @param {string | null} id @param {Seat[]} here */
const byVoice = (id, here) =>
  html`<li class=${here.length ? '' : 'none'}>
    <span class="voice">${stamp(shapeOf(id), here.length > 0)}<b>${voiceName(id)}</b></span>
    ${here.length ? html`<span class="tags">${here.map(tag)}</span>` : html`<span class="hint">${t('desk.people.nobody')}</span>`}
  </li>`;

/** @param {Seat} seat */
function tag(seat) {
  const table = seat.table ? t('desk.pause.table', { no: seat.table }) : '';
  const says = t(seat.presence === 'away' ? 'desk.people.tagAway' : seat.paper ? 'desk.people.tagPaper' : 'desk.people.tag', { tag: seat.tag });
  return html`<button
    type="button"
    class="tag ${seat.presence}"
    title=${seat.presence === 'away' ? t('desk.people.away') : seat.paper ? t('desk.people.paper') : nothing}
    aria-label=${table ? `${says}, ${table}` : says}
    @click=${() => markLeft(seat)}
  >
    ${seat.paper ? icon('edit') : nothing}${seat.tag}${table ? html` <small>${table}</small>` : nothing}
  </button>`;
}
