// Ready: the question is known, the writing has not begun.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { suggestQuestion } from './later.js';
import { required, scopeCard } from './lobby.js';
import { question } from './question.js';
import { namesOf } from './voices.js';

export function ready() {
  const { round, room } = board.rows;
  const missing = room && room.missing && room.missing.length;
  return { body: html`
    ${round ? question() : nothing}
    <p class="lead">${t('phone.soon')}</p>
    <p>${t('phone.rule')}</p>
    ${required()}
    ${missing ? html`<p>${t('lobby.missing', { voices: namesOf(room.missing) })}</p>` : nothing}
    ${scopeCard()}
    ${suggestQuestion()}` };
}
