// Done: what was saved, where it is read, and what comes next: another question or the end of the workshop.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { agendaList, newQuestion, prepared, suggested } from './agenda.js';
import { command } from './button.js';
import { outcomeLinks } from './links.js';
import { connection, missingList } from './missing.js';
import { outcomeView } from './outcome-view.js';
import { people } from './people.js';
import { agenda, done as saved, outcome } from './rows.js';
import { secondDesk } from './tools.js';
import { verdictText } from './verdict.js';

/** The next question that is prepared, in its order. */
const next = () => agenda().find((one) => one.phase === 'ready');

const now = () => {
  const waiting = next();
  return html`
    <h1>${t('desk.done.title')}</h1>
    <p>${verdictText(saved()?.kind ?? '', outcome()?.waitsFor ?? [])}</p>
    ${waiting
      ? html`<p>${t('desk.done.next')}</p>
          <p class="asked">${t('desk.quoted', { text: waiting.question })}</p>
          ${command(t('desk.ready.open'), 'next', { type: 'openWriting', ...prepared(waiting) }, { main: true })}
          ${command(t('desk.done.closing'), null, { type: 'openClosing' })}`
      : html`<p>${t('desk.done.hint')}</p>
          ${command(t('desk.done.closing'), 'next', { type: 'openClosing' }, { main: true })}`}
    <hr class="seam" />
    ${newQuestion()}
  `;
};

const wall = () => html`
  ${saved() ? outcomeLinks(saved()?.address ?? '') : nothing} ${outcomeView({ may: false })}
  <section aria-labelledby="n-agenda">
    <h2 id="n-agenda">${t('desk.agenda.title')}</h2>
    ${agendaList()} ${suggested()}
  </section>
  <section aria-labelledby="n-people">
    <h2 id="n-people">${t('desk.people.title')}</h2>
    ${people()}
  </section>
`;

const side = () => html`${missingList(connection())} ${secondDesk()}`;

export const done = { now, wall, side };
