// Listen: the next idea is read here first, shown to all with one press; the wall grows, and look-alikes are joined.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { button, command } from './button.js';
import { cardWall } from './cards.js';
import { endWithoutAgreement } from './end.js';
import { parkingPlace } from './for-later.js';
import { heldList, holdBack, holdReasons } from './hold.js';
import { connection, missingList, missingVoices, notClear } from './missing.js';
import { peopleDetails } from './people.js';
import { questionDetails } from './question.js';
import { listening, nextCard, wall as onWall } from './rows.js';
import { cardTitle, cut, words } from './slip.js';

const MANY = 20; // cards: more than this is hard to choose from (E32)

const now = () => {
  const next = nextCard();
  return html`
    <h1>${next ? t('desk.listen.next') : t('desk.listen.allShown')}</h1>
    ${next ? ahead(next) : toChoosing()}
    <hr class="seam" />
    ${next ? html`<p>${t('desk.listen.then', { n: onWall().waiting })}</p>` : nothing}
    ${command(t('desk.listen.back'), 'back', { type: 'backToWrite' })} ${questionDetails()} ${endWithoutAgreement()}
  `;
};

/** @param {import('./rows.js').NextCard} next */
const ahead = (next) => html`
  <p class="only-you">${t('desk.listen.onlyYou')}</p>
  <article class="slip strong next ${cut(next.id)}" aria-live="polite">
    ${next.pieces.length
      ? words({ ...next, gone: null })
      : html`<p class="next-text">${next.text}</p>${next.more ? html`<p class="more">${next.more}</p>` : nothing}`}
  </article>
  ${next.suspicions.length ? html`<p class="warn">${t('desk.listen.suspicion', { found: next.suspicions.join(', ') })}</p>` : nothing}
  ${command(t('desk.listen.show'), 'next', { type: 'nextCard', card: next.id }, { main: true })}
  <div class="buttons two">
    ${button(t('desk.hold'), 'hold', () => holdBack(next.id))}
    ${command(t('desk.park'), 'park', { type: 'parkIdea', idea: next.id }, { place: 'parkNext' })}
  </div>
  ${holdReasons([next.id])}
`;

const toChoosing = () => html`
  <p>${t('desk.listen.joinFirst')}</p>
  ${listening().shown.length > MANY ? html`<p class="warn">${t('desk.listen.many', { n: listening().shown.length })}</p>` : nothing}
  ${listening().shown.length === 1
    ? command(t('desk.listen.toStep'), 'next', { type: 'openChoosing' }, { main: true })
    : command(t('desk.listen.choose'), 'next', { type: 'openChoosing' }, { main: true })}
`;

const wall = () => {
  const { shown, total, current } = listening();
  return html`<h2>${t('desk.wall')} <small>${t('desk.listen.shown', { n: shown.length, m: total })}</small></h2>
    ${shown.length === 0 ? html`<p class="hint">${t('desk.listen.empty')}</p>` : nothing} ${cardWall(shown, {
      current,
      joins: true,
      before: onWall().waiting ? command(t('desk.listen.showAll'), null, { type: 'showAll' }) : nothing,
    })}`;
};

/** Questions from the room: read here first, then shown to all. */
const questions = () =>
  onWall().questions.map(
    (one) => html`<li>
      <b>${t('desk.question.fromRoom')}</b>
      <p>${t('desk.quoted', { text: one.text })}</p>
      ${cardTitle(one.card) ? html`<p class="about">${t('desk.question.about', { text: cardTitle(one.card) })}</p>` : nothing}
      ${one.shown
        ? html`<p class="state">${t('desk.question.shown')}</p>`
        : command(t('desk.question.show'), null, { type: 'showQuestion', question: one.id }, { place: `question ${one.id}` })}
    </li>`,
  );

const side = () => html`${missingList(missingVoices(), notClear(cardTitle), questions(), heldList(), parkingPlace(), connection())} ${peopleDetails()}`;

export const listen = { now, wall, side };
