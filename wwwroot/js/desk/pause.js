// Pauses: what can be begun, all on one panel; it stands at the left, because while it is open it is what happens now (METHOD 1, F22 to F24).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, isBusy, note } from './act.js';
import { button } from './button.js';
import { redraw } from './draw.js';
import { choice, field, oneOf } from './field.js';
import { form } from './form.js';
import { room, round, workshop } from './rows.js';
import { voiceName } from './voices.js';

/** Alone, in twos, in fours: people at a table and minutes (1-2-4-All; the 5 minutes for all are an ordinary timer). @type {[number, number][]} */
export const ONE_TWO_FOUR = [[1, 1], [2, 2], [4, 4]];
const LARGEST_TABLE = 8;
const LONGEST = 60; // minutes

/** @type {Record<string, string>} minutes that are proposed */
const USUAL = { break: '10', quiet: '1', groups: '5', family: '10' };

let open = false;

/** @param {boolean} on */
export function openPausePanel(on) {
  open = on;
  if (!on) form('pause').clear();
  redraw();
}

export const pausePanelOpen = () => open && workshop().state === 'running';

/** @param {number | null} size */
export function groupText(size) {
  switch (size) {
    case 1: return t('desk.pause.alone');
    case 2: return t('desk.pause.twos');
    case 4: return t('desk.pause.fours');
    default: return t('desk.pause.tablesOf', { n: size ?? 0 });
  }
}

/** @param {{kind: string, size?: number | null, voice?: string | null, minutes: number | null}} wish */
export async function begin(wish) {
  if (await act({ type: 'pause', size: null, voice: null, ...wish }, 'pause')) openPausePanel(false);
}

/** The voices that could talk alone: somebody of them is in the room, and a step is being shaped or repaired. */
const familyVoices = () => (['shape', 'repair'].includes(round()?.phase ?? '') ? room().here : []);

export function pausePanel() {
  const ours = form('pause');
  const kind = ours.value('kind', 'break');
  const typed = String(ours.value('minutes', USUAL[kind] ?? '')).trim();
  const minutes = typed === '' ? null : Number(typed);
  const fits = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST);
  const voices = familyVoices();
  const start = () =>
    begin({
      kind,
      minutes,
      size: kind === 'groups' ? Number(ours.value('size', '5')) : null,
      voice: kind === 'family' ? ours.value('voice', voices[0]) : null,
    });
  return html`
    <h1>${t('desk.pause.title')}</h1>
    <p>${t('desk.pause.hint')}</p>
    ${presets()}
    ${oneOf(ours, 'kind', t('desk.pause.kind'), 'break', [
      ['break', t('desk.pause.break'), t('desk.pause.break.hint')],
      ['quiet', t('desk.pause.quiet'), t('desk.pause.quiet.hint')],
      ['groups', t('desk.pause.tables'), t('desk.pause.tables.hint')],
      ...(voices.length ? [/** @type {[string, string, string]} */ (['family', t('desk.pause.family'), t('desk.pause.family.hint')])] : []),
    ])}
    <div class="pair narrow">
      ${kind === 'groups' ? choice(ours, 'size', t('desk.pause.size'), '5', sizes()) : nothing}
      ${kind === 'family' ? choice(ours, 'voice', t('desk.pause.voice'), voices[0] ?? '', voices.map((id) => [id, voiceName(id)])) : nothing}
      ${field(ours, 'minutes', t('desk.pause.minutes'), USUAL[kind] ?? '')}
    </div>
    ${button(t('desk.pause.start'), 'hold', start, { main: true, off: !fits, place: 'pause' })} ${note('pause')}
    ${button(t('desk.cancel'), null, () => openPausePanel(false), { quiet: true })}
    ${voices.length ? nothing : html`<p class="hint">${t('desk.pause.family.only')}</p>`}
  `;
}

const sizes = () => Array.from({ length: LARGEST_TABLE - 2 }, (_, n) => /** @type {[string, string]} */ ([String(n + 3), String(n + 3)]));

/** One press each: 1 minute alone, 2 in twos, 4 in fours. */
const presets = () => html`
  <p class="asked">${t('desk.pause.together')}</p>
  <div class="buttons three">
    ${ONE_TWO_FOUR.map(
      ([size, minutes]) => html`<button
        type="button"
        class="button"
        aria-busy=${isBusy('pause') ? 'true' : nothing}
        @click=${() => begin({ kind: 'groups', size, minutes })}
      >
        <span><b>${groupText(size)}</b><small>${t('desk.pause.min', { n: minutes })}</small></span>
      </button>`,
    )}
  </div>
`;
