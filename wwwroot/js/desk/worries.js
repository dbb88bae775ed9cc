// Worries on slips, without authors; only the author's own phone can say that one is solved.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { columns } from './columns.js';
import { worries } from './rows.js';
import { cut } from './slip.js';
import { tagging } from './tags.js';
import { voiceName } from './voices.js';

/** @param {string} state */
function stateText(state) {
  switch (state) {
    case 'lifted': return t('desk.worry.lifted');
    case 'kept': return t('desk.worry.kept');
    case 'carried': return t('desk.worry.carried');
    default: return t('desk.worry.open');
  }
}

export const openWorries = () => worries().filter((worry) => worry.state === 'open').length;

export const worryList = () =>
  columns(
    'worries',
    worries(),
    (worry) => worry.id,
    (worry) => html`<article class="slip ${cut(worry.id)} ${worry.state === 'open' ? 'strong' : ''}">
        <p class="label">${t('worry.what')}</p>
        <p class="title">${worry.what ?? t('record.removed')}</p>
        ${worry.help ? html`<p class="label">${t('worry.help')}</p><p>${worry.help}</p>` : nothing}
        ${worry.voice ? html`<p class="state">${t('desk.worry.from', { voice: voiceName(worry.voice) })}</p>` : nothing}
        <p class="state">${stateText(worry.state)}</p>
        ${tagging(worry)}
      </article>`,
  );
