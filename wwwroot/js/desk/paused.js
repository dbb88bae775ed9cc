// While a pause lasts: what the phones say, how long, and the way back; the step of a voice's own talk is never on this desk.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { minutesLeft, t } from '../room/words.js';
import { note } from './act.js';
import { button, command } from './button.js';
import { ONE_TWO_FOUR, begin, groupText } from './pause.js';
import { pause, seats } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @typedef {import('./rows.js').Pause} Pause */

/** @param {Pause} it */
export function pauseText(it) {
  switch (it.kind) {
    case 'quiet': return t('desk.pause.quiet');
    case 'groups': return groupText(it.size);
    case 'family': return t('desk.pause.familyOf', { voice: voiceName(it.voice) });
    default: return t('desk.pause.break');
  }
}

/** What the phones and the big screen say meanwhile. @param {Pause} it */
function onPhones(it) {
  switch (it.kind) {
    case 'quiet': return t('desk.pause.says.quiet');
    case 'groups': return it.size === 1 ? t('desk.pause.says.alone') : t('desk.pause.says.tables');
    case 'family': return t('desk.pause.says.family', { voice: voiceName(it.voice) });
    default: return t('desk.pause.says.break');
  }
}

/** The next of alone, in twos, in fours. @param {Pause} it */
function following(it) {
  const at = it.kind === 'groups' ? ONE_TWO_FOUR.findIndex(([size]) => size === it.size) : -1;
  return at < 0 ? undefined : ONE_TWO_FOUR[at + 1];
}

export function pausedNow() {
  const it = pause();
  if (!it) return nothing;
  const next = following(it);
  return html`
    <h1>${pauseText(it)}</h1>
    <p class="figure">${time(it)}</p>
    <p>${onPhones(it)}</p>
    ${it.kind === 'family' ? html`<p>${t('desk.pause.inside')}</p><p>${t('desk.pause.notHere')}</p>` : nothing}
    ${command(t('desk.pause.resume'), 'next', { type: 'resume' }, { main: true })}
    ${next
      ? html`${button(t('desk.pause.for', { what: groupText(next[0]), n: next[1] }), null, () => begin({ kind: 'groups', size: next[0], minutes: next[1] }), { place: 'pause' })}
          ${note('pause')}`
      : nothing}
    ${it.kind === 'family' ? nothing : html`<hr class="seam" /><p class="hint">${t('desk.pause.wall')}</p>`}
  `;
}

/** @param {Pause} it */
function time(it) {
  const left = minutesLeft(it.ends);
  if (left === null) return t('desk.pause.noEnd');
  return left > 0 ? t('timer.left', { n: left }) : t('desk.pause.up');
}

/** While one voice talks alone this desk has nothing to do but to wait (METHOD 4): no wall, no tools, no draft. */
export function waitsOutside() {
  const it = pause();
  return it?.kind === 'family' ? html`<p class="asked-large">${t('desk.pause.familyNow', { voice: voiceName(it.voice) })}</p>` : null;
}

/** Who sits where: the figures that stand on the phones, and for a seat on paper the one its helper tells. */
export function tables() {
  const it = pause();
  const seated = seats().filter((seat) => seat.table && seat.presence !== 'left');
  if (it?.kind !== 'groups' || !seated.length) return nothing;
  const last = Math.max(...seated.map((seat) => seat.table ?? 0));
  return html`<section class="tables" aria-labelledby="tables-title">
    <h2 id="tables-title">${t('desk.pause.tablesNow')}</h2>
    <p class="hint">${t('desk.pause.tablesNow.hint')}</p>
    <ol>
      ${Array.from({ length: last }, (_, n) => table(n + 1, seated.filter((seat) => seat.table === n + 1)))}
    </ol>
  </section>`;
}

/** @param {number} no @param {import('./rows.js').Seat[]} here */
const table = (no, here) =>
  html`<li>
    <b>${t('desk.pause.table', { no })}</b>
    <span class="tags">
      ${here.map(
        (seat) => html`<span class="seated ${seat.paper ? 'paper' : ''}"
          >${stamp(shapeOf(seat.voice))}<span class="visually-hidden">${voiceName(seat.voice)}</span><b>${seat.tag}</b>${seat.paper ? html` <span>${t('desk.pause.paper')}</span>` : nothing}</span
        >`,
      )}
    </span>
  </li>`;
