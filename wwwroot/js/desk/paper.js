// People without a phone: a helper types for them on a page of its own, which opens in a new tab.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { inLanguage, lang, t } from '../room/words.js';
import { act, note } from './act.js';
import { button, icon } from './button.js';
import { choice } from './field.js';
import { form } from './form.js';
import { seats, workshop } from './rows.js';
import { voice } from './voices.js';

const NO_VOICE = '-'; // an empty choice would read as "not chosen yet"

/** Each with the way to its page. */
export function paperSeats() {
  const all = seats().filter((seat) => seat.paper && seat.presence !== 'left');
  if (!all.length) return nothing;
  return html`<h3>${t('desk.people.paper')}</h3>
    <ul class="paper-seats">
      ${all.map(
        (seat) => html`<li>
          ${voice(seat.voice)}
          <a class="button" href="/w/${workshop().code}/paper/${seat.tag}" target="_blank" rel="noopener">${icon('edit')}<span>${t('desk.people.paperOpen', { tag: seat.tag })}</span></a>
        </li>`,
      )}
    </ul>`;
}

/** One more of them, in the lobby and while the workshop runs. */
export function newPaperSeat() {
  const { state, voices, languages } = workshop();
  if (!['lobby', 'running'].includes(state)) return nothing;
  const ours = form('paperSeat');
  const picked = ours.value('voice', '');
  const spoken = ours.value('language', languages.includes(lang()) ? lang() : languages[0]);
  const press = async () => {
    if (await act({ type: 'addPaperSeat', voice: picked === NO_VOICE ? null : picked, language: spoken })) ours.clear();
  };
  return html`<details class="new-voice">
    <summary>${t('desk.people.paperAdd')}</summary>
    <p class="hint">${t('desk.people.paperHelp')}</p>
    <div class="pair">
      ${choice(ours, 'voice', t('desk.people.voice'), '', [['', '…'], ...voices.map((v) => /** @type {[string, string]} */ ([v.id, inLanguage(v.names)])), [NO_VOICE, t('join.voiceSkip')]])}
      ${choice(ours, 'language', t('desk.people.language'), spoken, languages.map((l) => /** @type {[string, string]} */ ([l, ownName(l)])))}
    </div>
    ${button(t('desk.people.paperDo'), 'plus', press, { off: !picked, place: 'addPaperSeat' })} ${note('addPaperSeat')}
  </details>`;
}

/** A language by its own name. @param {string} code */
function ownName(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
