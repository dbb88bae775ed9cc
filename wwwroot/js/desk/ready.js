// Ready: what comes next once more, the rule in words, and the way into it.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { agendaList, upNext } from './agenda.js';
import { command } from './button.js';
import { savedToday } from './closing.js';
import { endWithoutAgreement } from './end.js';
import { suggested } from './for-later.js';
import { connection, missingList, missingVoices } from './missing.js';
import { newQuestion, newQuestionDetails } from './new-question.js';
import { openNext } from './opening.js';
import { people } from './people.js';
import { practiceOffer, practiceOver } from './practice.js';
import { outcomes, round } from './rows.js';
import { ruleInWords, scopeInWords } from './rule.js';
import { secondDesk } from './tools.js';
import { waitingSteps } from './waiting.js';

const now = () => {
  const next = upNext();
  return next
    ? html`
        ${openNext(next)} ${practiceOver()}
        <hr class="seam" />
        ${practiceOffer()} ${outcomes().length ? command(t('desk.done.closing'), null, { type: 'openClosing' }) : nothing}
        ${next.no === round()?.no && !next.practice ? endWithoutAgreement() : nothing}
      `
    : html`
        ${practiceOver()}
        <h1>${t('desk.ready.none')}</h1>
        ${newQuestion({ main: true })}
        <hr class="seam" />
        ${practiceOffer()}
      `;
};

const wall = () => html`
  ${savedToday()}
  <section aria-labelledby="r-agenda">
    <h2 id="r-agenda">${t('desk.agenda.title')}</h2>
    ${agendaList()} ${suggested()} ${upNext() ? newQuestionDetails() : nothing}
  </section>
  ${waitingSteps()}
  ${round()
    ? html`<section aria-labelledby="r-rule">
        <h2 id="r-rule">${t('desk.rule.title')}</h2>
        ${ruleInWords()}
      </section>
      <section aria-labelledby="r-scope">
        <h2 id="r-scope">${t('desk.scope.title')}</h2>
        ${scopeInWords()}
      </section>`
    : nothing}
  <section aria-labelledby="r-people">
    <h2 id="r-people">${t('desk.people.title')}</h2>
    ${people()}
  </section>
`;

const side = () => html`${missingList(missingVoices(), connection())} ${secondDesk()}`;

export const ready = { now, wall, side };
