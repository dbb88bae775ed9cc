// The working agreement, edited by who leads while the room speaks; new words clear the taps.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button } from './button.js';
import { field } from './field.js';
import { form } from './form.js';
import { workshop } from './rows.js';

export function agreementEditor() {
  const saved = workshop().agreement?.text ?? '';
  const ours = form('agreement');
  const save = async () => {
    if (await act({ type: 'editAgreement', text: String(ours.value('text', saved)).trim() })) ours.clear();
  };
  return html`<section class="agreement">
    ${field(ours, 'text', t('lobby.agreement'), saved, { most: 1000, rows: 5, hint: t('desk.agreement.hint') })}
    ${ours.dirty({ text: saved })
      ? html`<div class="buttons">
          ${button(t('desk.agreement.save'), 'ok', save, { place: 'editAgreement' })}
          ${button(t('desk.undo'), null, () => ours.clear(), { quiet: true })}
        </div>`
      : nothing}
    ${note('editAgreement')}
  </section>`;
}
