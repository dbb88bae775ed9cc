// Repair: the worries beside the step, a better version, and the next check; at most three checks a step.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { mayTakeAnother } from './another.js';
import { command } from './button.js';
import { changes, hasChanged } from './changes.js';
import { MOST_CHECKS } from './check.js';
import { endWithoutAgreement } from './end.js';
import { parkingPlace } from './for-later.js';
import { heldList } from './hold.js';
import { connection, missingList, missingVoices } from './missing.js';
import { owner } from './owner.js';
import { peopleDetails } from './people.js';
import { step, verdict, worries } from './rows.js';
import { stepButtons } from './shape.js';
import { stepEditor } from './step-editor.js';
import { stepUnsaved, stillMissing } from './step-form.js';
import { openLeaf, tabs } from './tabs.js';
import { limitsBeside } from './rule.js';
import { counts, reasons, verdictText } from './verdict.js';
import { openWorries, worryList } from './worries.js';

/** In Repair something must have moved: other words, or no open worry left. Whether an author of one has left the room only the law knows. */
const advice = () => (hasChanged() || openWorries() === 0 ? nothing : html`<p>${t('desk.repair.lacksChange')}</p>`);

/** Only "I skip this question" came: then the question may be the wrong one (METHOD 7, E10). */
function onlySkips() {
  const counts = verdict()?.counts ?? {};
  return (counts.skip ?? 0) > 0 && ['agree', 'enough', 'aside', 'worry'].every((kind) => !counts[kind]);
}

const now = () => {
  const used = step()?.checks ?? 0;
  return html`
    <h1>${used < MOST_CHECKS ? t('desk.repair.title') : t('desk.done.what')}</h1>
    <p>${verdictText('notYet', [])}</p>
    ${reasons()} ${onlySkips() ? html`<p class="warn">${t('desk.repair.everySkip')}</p>` : nothing}
    <p class="figure">${t('desk.check.used', { n: used, of: MOST_CHECKS })}</p>
    ${used < MOST_CHECKS ? stepButtons(stillMissing(), advice()) : afterLast()}
    ${onlyTheEnd() ? endWithoutAgreement({ main: true }) : html`<hr class="seam" />${endWithoutAgreement()}`}
  `;
};

/** Neither a check nor a step is left in this round. */
const onlyTheEnd = () => (step()?.checks ?? 0) >= MOST_CHECKS && !mayTakeAnother();

/** All checks of this step are used: a smaller step, or the end, which is a full result as well (METHOD 7, E45). */
const afterLast = () =>
  onlyTheEnd()
    ? html`<p>${t('desk.repair.endOnly')}</p>`
    : html`<p>${t('desk.repair.last')}</p>
        ${command(t('desk.repair.smallerDo'), 'plus', { type: 'anotherStep' }, { main: true })}`;

const wall = () => {
  const leaf = openLeaf('repair', 'worries');
  return html`${tabs('repair', 'worries', [
      ['worries', t('worry.count', { n: worries().length })],
      ['step', t('desk.repair.newWords')],
      ['answers', t('desk.answers')],
    ])}
    ${leaf === 'worries' ? html`${worryList()}${changes()}` : nothing} ${leaf === 'step' ? html`${stepUnsaved() ? nothing : changes()}${stepEditor()}${limitsBeside()}` : nothing}
    ${leaf === 'answers' ? counts(verdict()?.counts ?? {}) : nothing}`;
};

const side = () => html`${owner()} ${missingList(missingVoices(), heldList(), parkingPlace(), connection())} ${peopleDetails()}`;

export const repair = { now, wall, side };
