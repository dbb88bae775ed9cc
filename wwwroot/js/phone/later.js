// A question for another time: it goes to the desk and into the record as "questions for later".
import { html } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { wish } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft, setDraft } from './drafts.js';
import { sentAbout } from './sent.js';
import { isOpen, show } from './ui.js';

export function suggestQuestion() {
  const field = 'later';
  if (isOpen(field) || draft(field)) return html`<section><h2>${t('phone.laterTitle')}</h2>${composer({
    fields: [{ name: field, label: t('phone.laterTitle'), labelShown: false, min: 5, max: 200 }], button: t('write.send'), main: false,
    onSend: ([text], drafts) => { show(field, false); wish('later/question-' + newId(), { type: 'suggestQuestion', text }, drafts); },
    onCancel: () => { setDraft(field, ''); show(field, false); },
  })}</section>`;
  return html`
    ${sentAbout('later/')}
    <button type="button" class="button wide" @click=${() => show(field, true)}>${icon('plus')} ${t('phone.later')}</button>`;
}
