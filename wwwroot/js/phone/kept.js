// Words that were typed and have no field on this screen: kept in sight, to be copied or thrown away.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { draft, hiddenDrafts, setDraft, wasShown } from './drafts.js';
import { ideaField, unsent, unsentIdeas } from './ideas.js';

export function keptWords() {
  const fields = hiddenDrafts();
  const ideas = !wasShown('unsent') && unsent().length ? unsentIdeas() : nothing;
  if (!fields.length && ideas === nothing) return nothing;
  return html`
    <section class="kept">
      <h2>${t('phone.kept')}</h2>
      ${ideas}
      ${fields.map(field => html`
        <div class="slip waiting">
          <p class="own-words">${draft(field)}</p>
          <div class="row">
            ${canUse(field) ? html`<button type="button" class="button" @click=${() => use(field)}>${icon('edit')} ${t('phone.use')}</button>` : nothing}
            <button type="button" class="button" @click=${() => setDraft(field, '')}>${icon('back')} ${t('phone.throwAway')}</button>
          </div>
        </div>`)}
    </section>`;
}

/** An idea that came too late for its round may be written in this one. @param {string} field */
const canUse = field => field.startsWith('idea:') && board.rows.round && ['write', 'listen'].includes(board.rows.round.phase);

/** @param {string} field */
function use(field) {
  const text = draft(field);
  setDraft(field, '');
  setDraft(ideaField(), [draft(ideaField()), text].filter(Boolean).join('\n'));
}
