// Who is here: by voice, each phone with its tag, which its person can tell aloud when it has to be marked as left.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { ask } from './ask.js';
import { seats, workshop } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @param {string} tag */
async function markLeft(tag) {
  if (await ask({ text: t('desk.people.leftAsk', { tag }), yes: t('desk.people.left'), no: t('desk.cancel') })) await act({ type: 'markLeft', tag });
}

export function people() {
  const all = seats().filter((seat) => seat.presence !== 'left');
  /** @type {(string | null)[]} */
  const voices = [...workshop().voices.map((voice) => voice.id), ...(all.some((seat) => seat.voice === null) ? [null] : [])];
  return html`<ul class="people">
      ${voices.map((id) => byVoice(id, all.filter((seat) => seat.voice === id)))}
    </ul>
    ${all.length ? html`<p class="hint">${t('desk.people.hint')}</p>` : nothing} ${note('markLeft')}`;
}

/** The same where it is not the first thing: somebody who has left must not be waited for. */
export const peopleDetails = () =>
  html`<details class="people-details">
    <summary>${t('desk.people.title')}</summary>
    ${people()}
  </details>`;

/** @param {string | null} id @param {import('./rows.js').Seat[]} here */
const byVoice = (id, here) =>
  html`<li class=${here.length ? '' : 'none'}>
    <span class="voice">${stamp(shapeOf(id), here.length > 0)}<b>${voiceName(id)}</b></span>
    ${here.length
      ? html`<span class="tags">
          ${here.map(
            (seat) => html`<button
              type="button"
              class="tag ${seat.presence}"
              title=${seat.presence === 'away' ? t('desk.people.away') : nothing}
              aria-label=${t(seat.presence === 'away' ? 'desk.people.tagAway' : 'desk.people.tag', { tag: seat.tag })}
              @click=${() => markLeft(seat.tag)}
            >
              ${seat.tag}
            </button>`,
          )}
        </span>`
      : html`<span class="hint">${t('desk.people.nobody')}</span>`}
  </li>`;
