// The question of the round, with what it was before.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';

export function question() {
  const { round } = board.rows;
  const before = (round.earlier || [])[round.earlier.length - 1];
  return html`
    <h1 class="own">${round.question}</h1>
    ${before ? html`<p class="hint">${t('write.reframed')} <q>${before}</q></p>` : nothing}`;
}
