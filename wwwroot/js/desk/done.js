// Done: what was saved, where it is read, and what comes next: another question or the end of the workshop.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { agendaList, upNext } from './agenda.js';
import { command } from './button.js';
import { parkingPlace, suggested } from './for-later.js';
import { outcomeLinks } from './links.js';
import { connection, missingList } from './missing.js';
import { newQuestionDetails } from './new-question.js';
import { openNext } from './opening.js';
import { outcomeView } from './outcome-view.js';
import { people } from './people.js';
import { done as saved, outcome } from './rows.js';
import { secondDesk } from './tools.js';
import { verdictText } from './verdict.js';
import { waitingSteps } from './waiting.js';

const now = () => {
  const next = upNext();
  return html`
    <p class="said-yes"><b>${t('desk.done.title')}</b></p>
    <p>${verdictText(saved()?.kind ?? '', outcome()?.waitsFor ?? [])}</p>
    <hr class="seam" />
    ${next
      ? html`${openNext(next)} ${command(t('desk.done.closing'), null, { type: 'openClosing' })}`
      : html`<h1>${t('desk.done.what')}</h1>
          <p>${t('desk.done.hint')}</p>
          ${command(t('desk.done.closing'), 'next', { type: 'openClosing' }, { main: true })}`}
    ${newQuestionDetails()}
  `;
};

const wall = () => html`
  ${saved() ? outcomeLinks(saved()?.address ?? '') : nothing} ${outcomeView({ may: false })}
  <section aria-labelledby="n-agenda">
    <h2 id="n-agenda">${t('desk.agenda.title')}</h2>
    ${agendaList()} ${suggested()}
  </section>
  ${waitingSteps()}
  <section aria-labelledby="n-people">
    <h2 id="n-people">${t('desk.people.title')}</h2>
    ${people()}
  </section>
`;

const side = () => html`${missingList(parkingPlace(), connection())} ${secondDesk()}`;

export const done = { now, wall, side };
