// The two bars above: which lab and question, the code and who is here; then where the round stands.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { phaseWay } from '../look/phases.js';
import { mark } from '../look/stamp.js';
import { t } from '../room/words.js';
import { button } from './button.js';
import { clock } from './clock.js';
import { openPausePanel, pausePanelOpen } from './pause.js';
import { pause, room, round, workshop } from './rows.js';

/** @param {string} code six characters, read aloud in two groups */
export const inTwo = (code) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

export function topBar() {
  const shop = workshop();
  const now = round();
  const question = shop.state === 'running' && now ? now.question : shop.title;
  return html`<header class="desk-top">
    ${mark()}
    <b class="lab">${shop.lab.name}</b>
    <span class="question" title=${question}>${question}</span>
    ${shop.state === 'running' && !pause() ? toPause() : nothing}
    <span class="facts">
      ${shop.state === 'draft' || shop.state === 'closed' ? nothing : html`<span>${t('desk.code')} <b>${inTwo(shop.code)}</b></span>`}
      ${shop.state === 'draft' ? nothing : html`<span>${t('desk.here')} <b>${room().people}</b></span>`}
    </span>
  </header>`;
}

/** The way to the pauses; the panel itself stands at the left. */
const toPause = () => button(t('desk.pause'), 'hold', () => openPausePanel(!pausePanelOpen()), { quiet: true, pressed: pausePanelOpen() });

export function wayBar() {
  const now = workshop().state === 'running' ? round() : null;
  return html`<nav class="desk-way" aria-label=${t('desk.way')}>
    ${now ? html`<b class="round-no">${now.practice ? t('desk.practice') : t('desk.round', { no: now.number ?? now.no })}</b>` : nothing} ${phaseWay(now?.phase ?? (['closing', 'closed'].includes(workshop().state) ? 'done' : 'ready'))} ${clock()}
  </nav>`;
}
