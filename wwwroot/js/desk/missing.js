// What is missing, in sentences: by voice, never by person, never what somebody thinks.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { lacking, missing, round, seats, wall, weighing } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @param {string} code @param {number} n people of the voice */
function sentence(code, n) {
  switch (code) {
    case 'absent': return t('desk.missing.absent');
    case 'nothingYet': return t('desk.missing.nothingYet');
    case 'notChosen': return weighing() ? t('desk.missing.notWeighed', { n }) : t('desk.missing.notChosen', { n });
    case 'notAnswered': return t('desk.missing.notAnswered', { n });
    default: return '';
  }
}

/** One line of the list. @param {unknown} title @param {unknown} text */
export const item = (title, text) => html`<li><b>${title}</b><p>${text}</p></li>`;

/** @param {import('./rows.js').Missing} one */
const byVoice = (one) =>
  html`<li>
    <b class="voice">${stamp(shapeOf(one.voice), one.code !== 'absent')}<span>${voiceName(one.voice)}</span></b>
    <p>${sentence(one.code, one.n)}</p>
  </li>`;

/** The voices that are missing now, in the words of the phase. */
export const missingVoices = () => missing().filter((one) => sentence(one.code, one.n)).map(byVoice);

const FEWEST = 3; // people for an agreement, where no round has its rule yet (METHOD 6)

/** What the room still needs before the start. */
export function missingAtStart() {
  const { okForMe, people } = lacking();
  const fewest = round()?.rule?.minPeople ?? FEWEST;
  return [
    people < fewest ? item(t('desk.people.title'), t('desk.missing.people', { n: fewest - people })) : nothing,
    okForMe < people ? item(t('lobby.agreement'), t('desk.missing.okForMe', { n: okForMe, m: people })) : nothing,
  ];
}

/** Phones by how well they are heard; away ones are still counted. */
export function connection() {
  const all = seats().filter((seat) => seat.presence !== 'left');
  if (!all.length) return nothing;
  const away = all.filter((seat) => seat.presence === 'away').length;
  const weak = all.filter((seat) => seat.presence !== 'away' && seat.weak).length;
  if (!away && !weak) return item(t('desk.connection'), t('desk.connection.all'));
  return item(
    t('desk.connection'),
    html`${t('desk.connection.here', { n: all.length - away - weak })} ${weak ? t('desk.connection.weak', { n: weak }) : nothing}
    ${away ? t('desk.connection.away', { n: away }) : nothing}`,
  );
}

/** Cards that somebody does not understand. @param {(id: string) => string} title */
export const notClear = (title) =>
  wall()
    .cards.filter((one) => one.notClear > 0)
    .map((one) => item(t('desk.notClear', { n: one.notClear }), t('desk.quoted', { text: title(one.id) })));

/** @param {unknown[]} items */
export const missingList = (...items) => sideList(t('desk.missing.title'), items);

/** @param {string} title @param {unknown} items */
export const sideList = (title, items) =>
  html`<section aria-labelledby="missing-title">
    <h2 id="missing-title">${title}</h2>
    <ul class="missing-list">
      ${items}
    </ul>
  </section>`;
