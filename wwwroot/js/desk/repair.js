// Repair: the worries beside the step, a better version, and the next check; at most three checks a step.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { command } from './button.js';
import { changes, hasChanged } from './changes.js';
import { MOST_CHECKS } from './check.js';
import { endWithoutAgreement } from './end.js';
import { heldList } from './hold.js';
import { connection, missingList, missingVoices } from './missing.js';
import { owner } from './owner.js';
import { peopleDetails } from './people.js';
import { round, step, verdict, worries } from './rows.js';
import { stepButtons } from './shape.js';
import { stepEditor } from './step-editor.js';
import { stepUnsaved, stillMissing } from './step-form.js';
import { openLeaf, tabs } from './tabs.js';
import { counts, reasons, verdictText } from './verdict.js';
import { openWorries, worryList } from './worries.js';

const MOST_STEPS = 3; // of one round (METHOD 1, Proposal)

/** In Repair something must have moved: other words, or no open worry left. */
function lacks() {
  return [...stillMissing(), ...(hasChanged() || openWorries() === 0 ? [] : [t('desk.repair.lacksChange')])];
}

const now = () => {
  const used = step()?.checks ?? 0;
  const last = used >= MOST_CHECKS;
  const more = (round()?.steps ?? 1) < MOST_STEPS;
  return html`
    <h1>${t('desk.repair.title')}</h1>
    <p>${verdictText('notYet', [])}</p>
    ${reasons()}
    <p class="figure">${t('desk.check.used', { n: used, of: MOST_CHECKS })}</p>
    ${last ? html`<p>${t('desk.repair.last')}</p>` : stepButtons(lacks())}
    ${last && more ? command(t('desk.anotherStep'), 'plus', { type: 'anotherStep' }, { main: true }) : nothing}
    <hr class="seam" />
    ${endWithoutAgreement()}
  `;
};

const wall = () => {
  const leaf = openLeaf('repair', 'worries');
  return html`${tabs('repair', 'worries', [
      ['worries', t('worry.count', { n: worries().length })],
      ['step', t('desk.repair.newWords')],
      ['answers', t('desk.answers')],
    ])}
    ${leaf === 'worries' ? html`${worryList()}${changes()}` : nothing} ${leaf === 'step' ? html`${stepUnsaved() ? nothing : changes()}${stepEditor()}` : nothing}
    ${leaf === 'answers' ? counts(verdict()?.counts ?? {}) : nothing}`;
};

const side = () => html`${owner()} ${missingList(missingVoices(), heldList(), connection())} ${peopleDetails()}`;

export const repair = { now, wall, side };
