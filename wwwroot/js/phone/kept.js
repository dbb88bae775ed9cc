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
      ${fields.map(keptSlip)}
    </section>`;
}

/** @param {string} field */
function keptSlip(field) {
  const to = target(field);
  return html`
    <div class="slip waiting">
      <p class="own-words">${draft(field)}</p>
      <div class="row">
        ${to ? html`<button type="button" class="button" @click=${() => use(field, to)}>${icon('edit')} ${t('phone.use')}</button>` : nothing}
        <button type="button" class="button" @click=${() => setDraft(field, '')}>${icon('back')} ${t('phone.throwAway')}</button>
      </div>
    </div>`;
}

/** An idea that came too late for its round may be written in this one; a draft of family time may become a wording for all. @param {string} field */
function target(field) {
  const { round, step } = board.rows;
  if (!round) return null;
  if (field.startsWith('idea:') && ['write', 'listen'].includes(round.phase)) return ideaField();
  return field.startsWith('family:') && step && ['shape', 'repair'].includes(round.phase) ? 'suggest:' + step.no : null;
}

/** @param {string} field @param {string} to */
function use(field, to) {
  const text = draft(field);
  setDraft(field, '');
  setDraft(to, [draft(to), text].filter(Boolean).join('\n'));
}
