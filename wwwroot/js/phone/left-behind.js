// Words under seats that are not on this phone any more: moved, or lost with a cookie or an older backup. Whoever has the phone now may read them, and only they can use them.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { dismiss } from '../room/outbox.js';
import { keepOf, keptNamesOf, keptOf, seatsKept } from '../room/storage.js';
import { t } from '../room/words.js';
import { fieldForIdeas, keptSlip } from './kept-slip.js';
import { isShared } from './seats.js';
import { isOpen, redraw, show } from './ui.js';

/** @typedef {{seat: string, name: string, text: string, isIdea: boolean}} Left `name`: of the draft or the wish that holds the text */

/** Below every screen of a phone with one person; several find it on the page between. */
export const leftBehindHere = () => (here.paper || !board.yours.me || isShared() ? nothing : leftBehind([board.yours.me.seat]));

/** On a phone that somebody goes on with, behind a button: these may be another person's own words. @param {string[]} staying seats that are still here */
export function leftBehind(staying) {
  const all = left(staying);
  if (!all.length) return nothing;
  const open = isOpen('leftBehind');
  return html`
    <button type="button" class="button wide" aria-expanded=${open ? 'true' : 'false'} @click=${() => show('leftBehind', !open)}>${icon('down')} ${t('seats.notSent')}</button>
    ${open ? slips(all) : nothing}`;
}

/** Nobody is on this phone any more: all of it, in sight. */
export const allLeft = () => slips(left([]));

/** @param {Left[]} all */
const slips = all => (all.length ? html`
  <section class="kept">
    <h2>${t('seats.notSent')}</h2>
    ${all.map(words => keptSlip(words.text, words.isIdea ? fieldForIdeas() : null, () => forget(words)))}
  </section>` : nothing);

/** @param {string[]} staying @returns {Left[]} */
const left = staying => seatsKept(here.code).filter(seat => !staying.includes(seat) && !keptOf(seat, 'paper'))
  .flatMap(seat => ['draft:', 'outbox:'].flatMap(kind => keptNamesOf(seat, kind)).map(name => ({ seat, name, text: textOf(keptOf(seat, name)), isIdea: isIdea(name, keptOf(seat, name)) })))
  .filter(words => words.text.trim() !== '');

/** Of a draft, or of a wish that nobody took. @param {any} kept @returns {string} */
function textOf(kept) {
  if (typeof kept === 'string' || !kept) return kept || '';
  return kept.drafts ? Object.values(kept.drafts).join('\n') : (kept.command || {}).text || '';
}

/** Only these go into the field for ideas; a worry or a private note is copied by whoever wrote it. @param {string} name @param {any} kept */
const isIdea = (name, kept) => name.startsWith('draft:idea:') || Boolean(kept && kept.command && kept.command.type === 'postIdea');

/** Only these words: the receipts of what was sent stay, and with them an idea can still be taken out of the record. @param {Left} words */
function forget({ seat, name }) {
  dismiss(name.replace('outbox:', '')); // this page may still hold the wish
  keepOf(seat, name, null);
  redraw();
}
