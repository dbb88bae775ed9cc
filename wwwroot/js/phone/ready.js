// Ready: the question is known, the writing has not begun.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { continues } from './continues.js';
import { suggestQuestion } from './later.js';
import { required, scopeCard } from './lobby.js';
import { question } from './question.js';
import { startScale } from './scale.js';

export function ready() {
  const { round } = board.rows;
  return { body: html`
    ${round ? question() : nothing}
    ${continues({ withStep: true })}
    <p class="lead">${t('phone.soon')}</p>
    <p>${t('phone.rule')}</p>
    ${required()}
    ${scopeCard()}
    ${startScale()}
    ${suggestQuestion()}` };
}
