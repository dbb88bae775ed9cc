// Words that were typed and have no field on this screen: kept in sight, to be copied or thrown away.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { t } from '../room/words.js';
import { draft, setDraft } from './drafts.js';

/** @param {string[]} fields */
export function keptDrafts(fields) {
  if (!fields.length) return nothing;
  return html`
    <section class="kept">
      <h2>${t('phone.kept')}</h2>
      ${fields.map(field => html`
        <div class="slip waiting">
          <p class="own-words">${draft(field)}</p>
          <div class="row"><button type="button" class="button" @click=${() => setDraft(field, '')}>${icon('back')} ${t('phone.throwAway')}</button></div>
        </div>`)}
    </section>`;
}
