// What is missing, in sentences: by voice, never by person, never what somebody thinks.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { missing, seats, wall } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @param {string} code */
function sentence(code) {
  switch (code) {
    case 'absent': return t('desk.missing.absent');
    case 'nothingYet': return t('desk.missing.nothingYet');
    case 'notChosen': return t('desk.missing.notChosen');
    case 'notAnswered': return t('desk.missing.notAnswered');
    default: return '';
  }
}

/** One line of the list. @param {unknown} title @param {unknown} text */
export const item = (title, text) => html`<li><b>${title}</b><p>${text}</p></li>`;

/** @param {import('./rows.js').Missing} one */
const byVoice = (one) =>
  html`<li>
    <b class="voice">${stamp(shapeOf(one.voice), one.code !== 'absent')}<span>${voiceName(one.voice)}</span></b>
    <p>${sentence(one.code)}</p>
  </li>`;

/** The voices that are missing now, in the words of the phase. */
export const missingVoices = () => missing().filter((one) => sentence(one.code)).map(byVoice);

/** What the room still needs before the start. */
export function missingAtStart() {
  return missing().map((one) => {
    if (one.code === 'okForMe') return item(t('lobby.agreement'), t('desk.missing.okForMe', { n: one.n }));
    if (one.code === 'people') return item(t('desk.missing.peopleTitle'), t('desk.missing.people', { n: one.n }));
    return nothing;
  });
}

/** Phones that have not been heard from: away, still counted. */
export function connection() {
  const all = seats().filter((seat) => seat.presence !== 'left');
  if (!all.length) return nothing;
  const away = all.filter((seat) => seat.presence === 'away').length;
  return item(
    t('desk.connection'),
    away === 0 ? t('desk.connection.all') : `${t('desk.connection.here', { n: all.length - away })} ${t('desk.connection.away', { n: away })}`,
  );
}

/** Cards that somebody does not understand. @param {(id: string) => string} title */
export const notClear = (title) =>
  wall()
    .cards.filter((one) => one.notClear > 0)
    .map((one) => item(t('desk.notClear', { n: one.notClear }), t('desk.quoted', { text: title(one.id) })));

/** @param {unknown[]} items */
export const missingList = (...items) =>
  html`<section aria-labelledby="missing-title">
    <h2 id="missing-title">${t('desk.missing.title')}</h2>
    <ul class="missing-list">
      ${items}
    </ul>
  </section>`;
