// One more person on this phone: what everybody must know first, a voice, and in. Nothing of the others is shown meanwhile.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { newId, send } from '../room/send.js';
import { hasWord, lang, t } from '../room/words.js';
import { notice } from './notices.js';
import { adding, endAdding, handOver, peopleHere, takePhone } from './seats.js';
import { redraw } from './ui.js';
import { nameOf, stampOf, voices } from './voices.js';

const againAfterMs = 2000;

let id = ''; // of the wish; '' while nobody asks
/** @type {import('./seats.js').Person[]} who was here when they asked: whoever else is here then is the one who came, also where a board said so before the answer */
let known = [];
/** @type {string | null | undefined} a voice, none, or nothing chosen yet */
let picked;
let trouble = '';
let busy = false;

/** @returns {import('./frame.js').View} */
export function addScreen() {
  if (!id) [id, known, picked, trouble, busy] = [newId(), peopleHere(), undefined, '', false];
  return {
    body: html`
      <h1>${t('join.another')}</h1>
      <p class="mark-line plain">${icon('people')} <span>${t('join.honest')}</span></p>
      <p class="mark-line plain">${icon('edit')} <span>${t('join.noNames')}</span></p>
      <h2>${t('join.voice')}</h2>
      <p class="hint">${t('join.voiceHelp')}</p>
      <div class="voice-grid">${voices().map(v => choice(v.id))}${choice(null)}</div>
      <button type="button" class="button wide" @click=${cancel}>${icon('back')} ${t('phone.cancel')}</button>`,
    bottom: html`
      ${trouble ? html`<p role="alert">${trouble}</p>` : nothing}
      <button type="button" class="button main wide" aria-busy=${busy ? 'true' : 'false'} @click=${add}>${icon('next')} ${t('join.button')}</button>`,
  };
}

/** @param {string | null} voice */
const choice = voice => html`
  <button type="button" class=${`voice-button ${picked === voice ? 'chosen' : ''} ${voice ? '' : 'wide'}`} aria-pressed=${picked === voice ? 'true' : 'false'} @click=${() => { picked = voice; trouble = ''; redraw(); }}>
    ${stampOf(voice)}${picked === voice ? html`<span class="yours-word">${t('lobby.yourVoice')}</span>` : nothing}<strong>${voice ? nameOf(voice) : t('join.voiceSkip')}</strong></button>`;

function cancel() {
  id = '';
  endAdding();
  handOver();
}

/** The same id until it is answered: however often it is sent, one person is added. */
async function add() {
  if (busy) return;
  if (picked === undefined) return say(t('join.chooseFirst'));
  busy = true;
  const mine = id;
  const answer = await send({ type: 'addSeatHere', seat: adding(), voice: picked, language: lang() }, mine);
  if (mine !== id) return; // given up meanwhile
  busy = false;
  if (answer.answer === 'noAnswer') {
    setTimeout(() => { if (mine === id) add(); }, againAfterMs);
    return say(t('phone.waits'));
  }
  if (answer.answer !== 'accepted' && answer.answer !== 'alreadyDone') {
    id = newId();
    return say(hasWord('refused.' + answer.code) ? t('refused.' + answer.code, answer.args) : t('phone.refused'));
  }
  const seats = /** @type {import('./seats.js').Person[]} */ ((answer.yours && answer.yours.phone && answer.yours.phone.seats) || []);
  const fresh = seats.filter(s => !known.some(k => k.seat === s.seat)).pop();
  if (!fresh) return cancel(); // in, and gone to another phone since
  id = '';
  endAdding();
  takePhone(fresh.seat);
  notice(t('seats.yourTag', { tag: fresh.tag }));
}

/** @param {string} sentence */
function say(sentence) {
  trouble = sentence;
  redraw();
}
