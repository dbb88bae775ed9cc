// Ready: the question once more, the rule in words, and the way into writing.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { agendaList, kindText, newQuestion, suggested, viewText } from './agenda.js';
import { command } from './button.js';
import { endWithoutAgreement } from './end.js';
import { connection, missingList, missingVoices } from './missing.js';
import { people } from './people.js';
import { questionEditor } from './question.js';
import { outcomes, round } from './rows.js';
import { savedToday } from './closing.js';
import { ruleInWords, scopeInWords } from './rule.js';
import { secondDesk } from './tools.js';

const now = () =>
  round()
    ? html`
        <h1>${t('desk.ready.title')}</h1>
        ${questionEditor()}
        <p class="hint">${t('desk.kind')}: ${kindText(round()?.kind ?? 'ideas')}<br />${t('desk.view')}: ${viewText(round()?.view ?? null)}</p>
        ${command(t('desk.ready.open'), 'next', { type: 'openWriting' }, { main: true })}
        <p class="hint">${t('desk.ready.after')}</p>
        <hr class="seam" />
        ${outcomes().length ? command(t('desk.done.closing'), null, { type: 'openClosing' }) : nothing} ${endWithoutAgreement()}
      `
    : html`
        <h1>${t('desk.ready.none')}</h1>
        ${newQuestion({ main: true })}
      `;

const wall = () => html`
  ${savedToday()} ${round()
    ? html`<section aria-labelledby="r-rule">
        <h2 id="r-rule">${t('desk.rule.title')}</h2>
        ${ruleInWords()}
      </section>
      <section aria-labelledby="r-scope">
        <h2 id="r-scope">${t('desk.scope.title')}</h2>
        ${scopeInWords()}
      </section>`
    : nothing}
  <section aria-labelledby="r-agenda">
    <h2 id="r-agenda">${t('desk.agenda.title')}</h2>
    ${agendaList()} ${suggested()} ${round() ? newQuestion() : nothing}
  </section>
  <section aria-labelledby="r-people">
    <h2 id="r-people">${t('desk.people.title')}</h2>
    ${people()}
  </section>
`;

const side = () => html`${missingList(missingVoices(), connection())} ${secondDesk()}`;

export const ready = { now, wall, side };
