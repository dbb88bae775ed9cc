// "How are we doing": 0 to 10 at the start and at the end. Nobody has to answer; the room sees one average, from five answers on.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { keep, kept } from '../room/storage.js';
import { lang, t } from '../room/words.js';
import { fold } from './fold.js';
import { saved, waits } from './status.js';

/** With the first writing, of a practice round too, the start is over. */
export function writingBegins() {
  if (!kept('begun')) keep('begun', true);
}

/** At the start it waits behind a button: until the first writing, and never in the way. */
export function startScale() {
  const { workshop, round, outcomes } = board.rows;
  const before = workshop.state === 'lobby'
    || (workshop.state === 'running' && !kept('begun') && !(outcomes || []).length && (!round || round.phase === 'ready'));
  return before && !board.yours.me.reads ? fold('scale', t('scale.title'), () => scale('start')) : nothing;
}

export const endScale = () => (board.yours.me.reads ? nothing : scale('end'));

/** @param {'start' | 'end'} when */
function scale(when) {
  const about = 'scale/' + when;
  const waiting = waitingWish(about);
  const own = waiting ? waiting.command.value : board.yours.me.scale && board.yours.me.scale[when];
  const said = own !== null && own !== undefined;
  return html`
    <section>
      <h2 id=${'scale-' + when}>${when === 'start' ? t('scale.start') : t('end.heard')}</h2>
      <div class="scale" role="group" aria-labelledby=${'scale-' + when}>${Array.from({ length: 11 }, (_, n) => html`
        <button type="button" class=${'button' + (own === n ? ' chosen' : '')} aria-pressed=${own === n ? 'true' : 'false'}
          @click=${() => wish(about, { type: 'scaleAnswer', when, value: n })}>${n}</button>`)}</div>
      ${waiting ? waits(waiting) : said ? saved() : nothing}
      <p class="hint">${t('scale.voluntary')}</p>
      ${when === 'end' ? averages() : nothing}
    </section>`;
}

/** What the room sees: one figure for the start, one for the end, or nothing. */
function averages() {
  const { start, end } = board.rows.scale || {};
  const figure = (/** @type {number} */ value) => new Intl.NumberFormat(lang(), { maximumFractionDigits: 1 }).format(value);
  const known = (/** @type {any} */ value) => value !== null && value !== undefined;
  return html`
    ${known(start) ? html`<p>${t('scale.averageStart', { value: figure(start) })}</p>` : nothing}
    ${known(end) ? html`<p>${t('scale.averageEnd', { value: figure(end) })}</p>` : nothing}`;
}
