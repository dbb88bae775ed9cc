// The page between, while the phone goes from hand to hand: it shows nothing of anybody and asks who holds it now.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { t } from '../room/words.js';
import { leftBehind } from './left-behind.js';
import { addPerson, peopleHere, saidFirst, takePhone } from './seats.js';
import { nameOf, stampOf } from './voices.js';

/** @returns {import('./frame.js').View} */
export function between() {
  const all = peopleHere();
  const said = saidFirst();
  return { body: html`
    <h1>${t('seats.pass')}</h1>
    <p class="hint">${t('seats.passHelp')}</p>
    ${said ? html`<p class="notice">${icon('ok')}<span>${said}</span></p>` : nothing}
    <h2>${t('seats.who')}</h2>
    <div class="stack tight">${all.map(person => html`
      <button type="button" class="answer person" @click=${() => takePhone(person.seat)}>
        ${stampOf(person.voice)}<span><span class="sentence">${t('seats.person', { tag: person.tag })}</span><span class="yours-word">${person.left ? t('seats.isLeft') : person.voice ? nameOf(person.voice) : t('phone.noVoice')}</span></span>
      </button>`)}</div>
    ${addPerson()}
    ${leftBehind(all.map(person => person.seat))}` };
}
