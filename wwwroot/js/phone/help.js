// Help, in the same place on every screen: whom to ask, who sees what, one's own figures, the language, and the way out.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { here } from '../room/connection.js';
import { phoneToken } from '../room/token.js';
import { lang, t } from '../room/words.js';
import { hasLeft } from './has-left.js';
import { leaveButton } from './leaving.js';
import { suggestQuestion } from './later.js';
import { agreementFold, changeVoice } from './lobby.js';
import { moveSeat } from './seat-code.js';
import { addPerson } from './seats.js';
import { show } from './ui.js';

/** A language by its own name, as its speakers look for it. @param {string} code */
function ownName(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) || code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same page in another language; the token in the fragment, if there is one, goes along. @param {string} code */
const inLanguage = code => `${location.pathname}?lang=${code}${phoneToken() ? '&in=1' + location.hash : ''}`;

/** Before and after the work of a round its own screen offers this. */
const asksLater = () => {
  const { workshop, round } = board.rows;
  return workshop.state === 'running' && round && !['ready', 'done'].includes(round.phase);
};

/** What help offers about seats: one more person, and this seat on another phone. */
const seatTools = () => (here.paper ? nothing : html`${addPerson()}${moveSeat()}`);

export function help() {
  const { workshop } = board.rows;
  const me = board.yours.me;
  const others = (workshop ? workshop.languages : []).filter((/** @type {string} */ l) => l !== lang());
  return html`
    <section class="help" aria-label=${t('phone.help')}>
      ${workshop && workshop.contact ? html`<p>${t('help.private', { contact: workshop.contact })}</p>` : nothing}
      <p>${t('join.honest')}</p>
      <p>${t('help.notCases')}</p>
      ${me ? html`<p>${t('help.tag', { tag: me.tag })}</p>` : nothing}
      ${others.map((/** @type {string} */ l) => html`<a class="button wide" lang=${l} href=${inLanguage(l)}>${ownName(l)}</a>`)}
      ${me && !hasLeft() ? html`${agreementFold()}${asksLater() ? suggestQuestion() : nothing}${changeVoice()}${seatTools()}${leaveButton()}` : nothing}
      <button type="button" class="button wide" @click=${() => show('help', false)}>${icon('ok')} ${t('phone.close')}</button>
    </section>`;
}
