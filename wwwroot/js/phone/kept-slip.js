// Words that wait here: to be copied, put into a field where they fit, or thrown away. Nothing of them is sent by itself.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { draft, setDraft } from './drafts.js';
import { ideaField } from './ideas.js';

/** Where an idea may be written now, or null. */
export function fieldForIdeas() {
  const { round } = board.rows;
  return board.yours.me && round && ['write', 'listen'].includes(round.phase) ? ideaField() : null;
}

/** @param {string} text @param {string | null} to the field that they fit into now @param {() => void} throwAway */
export const keptSlip = (text, to, throwAway) => html`
  <div class="slip waiting">
    <p class="own-words">${text}</p>
    <div class="row">
      ${to ? html`<button type="button" class="button" @click=${() => { throwAway(); putInto(to, text); }}>${icon('edit')} ${t('phone.use')}</button>` : nothing}
      <button type="button" class="button" @click=${throwAway}>${icon('back')} ${t('phone.throwAway')}</button>
    </div>
  </div>`;

/** Below what may stand there already. @param {string} field @param {string} text */
const putInto = (field, text) => setDraft(field, [draft(field), text].filter(Boolean).join('\n'));
