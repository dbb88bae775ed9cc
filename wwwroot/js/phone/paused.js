// Pauses: what the room does now and for how long. What is being typed can go on; it is sent when the pause is over.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { minutesLeft, t } from '../room/words.js';
import { announce } from './announce.js';
import { hasDrafts, hiddenDrafts } from './drafts.js';
import { familyTime } from './family.js';
import { field } from './field.js';
import { ideaField } from './ideas.js';
import { pause } from './pause.js';
import { nameOf } from './voices.js';

/** @typedef {import('./frame.js').View} View @typedef {import('../room/types.js').Pause} Pause */

/** Who was there as the family time of the voice began has its draft. @param {Pause} now */
const isInside = now => now.kind === 'family' && now.voice === board.yours.me.voice && Boolean(board.yours.familyDraft);

/** The screen of the phase while a pause lies over it. In groups and in silence people talk or think about what stands there. @param {() => View} screen @returns {View} */
export function paused(screen) {
  const now = /** @type {Pause} */ (pause());
  const phase = Boolean(board.rows.round);
  if (isInside(now)) return { phase, body: html`${panel(now)}${familyTime()}` };
  if (now.kind === 'break' || now.kind === 'family') return { phase, body: html`${panel(now)}${drafts()}` };
  const view = screen();
  const writes = hasDrafts() || (board.rows.round && board.rows.round.phase === 'write');
  return { ...view, body: html`${panel(now)}${writes ? html`<p class="hint">${t('pause.goOn')}</p>` : nothing}${view.body}` };
}

/** @param {Pause} now */
function pauseTitle(now) {
  if (now.kind === 'break') return t('pause.break');
  if (now.kind === 'quiet') return t('pause.quiet');
  if (now.kind === 'groups') return now.size === 1 ? t('pause.alone') : t('pause.groups', { n: now.size });
  if (isInside(now)) return t('family.title');
  const voice = nameOf(now.voice || '');
  return t('pause.family').startsWith(voice) ? t('pause.family') : t('family.wait', { voice }); // a lab may have given its voices other names
}

/** @param {Pause} now */
function panel(now) {
  const minutes = minutesLeft(now.ends);
  const table = now.kind === 'groups' ? board.yours.table : null;
  return html`
    <section class="pause">
      <h1 class=${table ? 'small' : ''}>${pauseTitle(now)}</h1>
      ${table ? html`<p class="table">${t('pause.table', { n: table })}</p><p>${t('pause.find')}</p>` : nothing}
      ${minutes === null ? nothing : html`<p><strong>${minutes === 0 ? t('pause.up') : t('timer.left', { n: minutes })}</strong></p>`}
    </section>`;
}

/** Fields that this pause has shown to this person: one that is emptied while typing must not vanish under the fingers. @type {Set<string>} */
const shownHere = new Set();
let shownTo = '';

/** What was half written when the pause came stays in its field; in Write there is always one to write in. */
function drafts() {
  const { round } = board.rows;
  if (shownTo !== board.yours.me.seat) shownHere.clear();
  shownTo = board.yours.me.seat;
  const writes = round && round.phase === 'write' ? ideaField() : null;
  for (const name of hiddenDrafts()) shownHere.add(name);
  const others = [...shownHere].filter(name => name !== writes && !name.startsWith('family:')).sort();
  if (!writes && !others.length) return nothing;
  return html`
    <p class="hint">${t('pause.goOn')}</p>
    ${writes ? field({ name: writes, label: t('write.title'), labelShown: false, placeholder: t('write.hint'), lines: 3, cut: 2 }) : nothing}
    ${others.map(name => field({ name, label: t('pause.words') }))}`;
}

let rest = '';

/** A pause is said aloud, and its end; what is being typed is not scrolled away. */
export function notePause() {
  if (!board.yours.me) return; // nobody holds the phone
  const now = pause();
  const name = now ? pauseTitle(now) : '';
  if (name === rest) return;
  if (!now) shownHere.clear();
  if (rest || now) announce(now ? name : t('pause.over'));
  rest = name;
  if (!(document.activeElement instanceof HTMLTextAreaElement)) scrollTo(0, 0);
}
