// Ending a round without an agreement: a full result as well, with its reason (METHOD 3 and 5). A practice round just ends.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { button } from './button.js';
import { choice, tick } from './field.js';
import { form } from './form.js';
import { endPractice } from './practice.js';
import { round } from './rows.js';

const ENDABLE = ['ready', 'write', 'listen', 'choose', 'shape', 'check', 'repair'];

/** @param {{main?: boolean}} [how] `main`: nothing else is left to do */
export function endWithoutAgreement(how = {}) {
  const now = round();
  if (!now || !ENDABLE.includes(now.phase)) return nothing;
  if (now.practice) return endPractice();
  const ours = form(`end.${now.no}`);
  const usual = how.main ? 'notAgreed' : 'time';
  const end = async () => {
    const reason = ours.value('reason', usual);
    if (await act({ type: 'endWithoutAgreement', reason, carryForward: ours.value('carry', true) })) ours.clear();
  };
  return html`<details class="end" ?open=${how.main}>
    <summary>${t('desk.end.title')}</summary>
    <p>${t('desk.end.hint')}</p>
    ${choice(ours, 'reason', t('desk.end.why'), usual, [
      ['time', t('desk.end.time')],
      ['notAgreed', t('desk.end.notAgreed')],
      ['voiceMissing', t('desk.end.voiceMissing')],
      ['notOurs', t('desk.end.notOurs')],
      ['other', t('desk.end.other')],
    ])}
    ${tick(t('desk.end.carry'), ours.value('carry', true), (on) => ours.set('carry', on))}
    ${button(t('desk.end.do'), null, end, { main: how.main, place: 'endWithoutAgreement' })} ${note('endWithoutAgreement')}
  </details>`;
}
