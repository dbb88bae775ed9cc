// Check: everybody answers at the same time; the desk sees how many, and from which voices nothing came yet.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { activity } from './activity.js';
import { command } from './button.js';
import { changes, hasChanged } from './changes.js';
import { endWithoutAgreement } from './end.js';
import { connection, missingList, missingVoices } from './missing.js';
import { peopleDetails } from './people.js';
import { check as asked } from './rows.js';
import { limitsBeside } from './rule.js';
import { stepCard } from './step-card.js';

export const MOST_CHECKS = 3; // of one step (METHOD 3)

const now = () => {
  const it = asked();
  return html`
    <h1>${t('check.title')}</h1>
    <p>${t('desk.check.hint')}</p>
    <p class="figure">${t('desk.check.answered', { n: it?.answered ?? 0, m: it?.of ?? 0 })}</p>
    <p>${t('desk.check.no', { no: it?.no ?? 1, of: MOST_CHECKS })}</p>
    ${(it?.no ?? 1) >= MOST_CHECKS ? html`<p>${t('desk.check.last')}</p>` : nothing}
    ${command(t('desk.check.close'), 'next', { type: 'closeCheck' }, { main: true })}
    <p class="hint">${t('desk.check.after')}</p>
    <hr class="seam" />
    ${endWithoutAgreement()}
  `;
};

const wall = () => html`
  ${stepCard()} ${hasChanged() ? changes() : nothing} ${limitsBeside()}
  <h2>${t('desk.choose.voices')}</h2>
  ${activity('notAnswered', (n) => t('desk.check.still', { n }), t('desk.check.came'))}
`;

const side = () => html`${missingList(missingVoices(), connection())} ${peopleDetails()}`;

export const check = { now, wall, side };
