// This phone's place is on another phone now: it says so, and what was not sent stays in sight.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { here } from '../room/connection.js';
import { forgetSeat, keptNamesOf, keptOf, seatsKept } from '../room/storage.js';
import { t } from '../room/words.js';
import { isOpen, redraw, show } from './ui.js';

/** @returns {import('./frame.js').View} */
export function movedScreen() {
  return { body: html`
    <h1>${t('seats.moved')}</h1>
    <p>${t('seats.movedHelp')}</p>
    ${words(gone([]))}
    <a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.again')}</a>
    <a class="button wide" href=${'/j/' + encodeURIComponent(here.code) + '/seat'}>${icon('phone')} ${t('seats.have')}</a>` };
}

/** On a phone that others go on with, behind a button: these are somebody's own words. @param {string[]} staying seats that are still here */
export function leftBehind(staying) {
  const seats = gone(staying);
  if (!seats.length) return nothing;
  const open = isOpen('leftBehind');
  return html`
    <button type="button" class="button wide" aria-expanded=${open ? 'true' : 'false'} @click=${() => show('leftBehind', !open)}>${icon('down')} ${t('seats.notSent')}</button>
    ${open ? words(seats) : nothing}`;
}

/** Seats that are not here any more and left words behind. @param {string[]} staying */
const gone = staying => seatsKept(here.code).filter(seat => !staying.includes(seat) && textsOf(seat).length > 0);

/** @param {string[]} seats */
const words = seats => (seats.length ? html`
  <section class="kept">
    <h2>${t('seats.notSent')}</h2>
    ${seats.map(seat => textsOf(seat).map(text => html`<div class="slip waiting"><p class="own-words">${text}</p></div>`))}
    <button type="button" class="button" @click=${() => { seats.forEach(forgetSeat); redraw(); }}>${icon('back')} ${t('phone.throwAway')}</button>
  </section>` : nothing);

/** Drafts, and words of wishes that nobody took. @param {string} seat @returns {string[]} */
function textsOf(seat) {
  const drafts = keptNamesOf(seat, 'draft:').map(name => keptOf(seat, name));
  const wishes = keptNamesOf(seat, 'outbox:').map(name => keptOf(seat, name)).filter(Boolean)
    .flatMap(w => (w.drafts ? Object.values(w.drafts) : w.command && w.command.text ? [w.command.text] : []));
  return [...new Set([...drafts, ...wishes])].filter(text => typeof text === 'string' && text.trim() !== '');
}
