// Words that were typed and have no field on this screen: kept in sight, to be copied or thrown away.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { draft, hiddenDrafts, setDraft, wasShown } from './drafts.js';
import { unsent, unsentIdeas } from './ideas.js';
import { fieldForIdeas, keptSlip } from './kept-slip.js';

export function keptWords() {
  const fields = hiddenDrafts();
  const ideas = !wasShown('unsent') && unsent().length ? unsentIdeas() : nothing;
  if (!fields.length && ideas === nothing) return nothing;
  return html`
    <section class="kept">
      <h2>${t('phone.kept')}</h2>
      ${ideas}
      ${fields.map(field => keptSlip(draft(field), target(field), () => setDraft(field, '')))}
    </section>`;
}

/** An idea that came too late for its round may be written in this one; a draft of family time may become a wording for all. @param {string} field */
function target(field) {
  const { round, step } = board.rows;
  if (field.startsWith('idea:')) return fieldForIdeas();
  return field.startsWith('family:') && step && round && ['shape', 'repair'].includes(round.phase) ? 'suggest:' + step.no : null;
}
