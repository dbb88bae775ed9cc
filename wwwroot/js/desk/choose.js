// Choose: silence again. Who has finished shows by voice; no total of any card is on this desk (METHOD 3).
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { activity } from './activity.js';
import { command } from './button.js';
import { cardWall } from './cards.js';
import { endWithoutAgreement } from './end.js';
import { parkingPlace } from './for-later.js';
import { heldList } from './hold.js';
import { connection, missingList, missingVoices } from './missing.js';
import { peopleDetails } from './people.js';
import { choosing, weighing } from './rows.js';

const now = () => {
  const it = choosing();
  return html`
    <h1>${it?.runOff ? t('desk.choose.runOff') : t('desk.choose.title')}</h1>
    <p>${t('desk.choose.hint')}</p>
    <p class="figure">${t('choose.progress', { n: it?.done ?? 0, m: it?.of ?? 0 })}</p>
    <p>${weighing() ? t('desk.choose.weighs') : t('desk.choose.dots', { n: it?.dots ?? 0 })}</p>
    ${command(t('desk.choose.close'), 'next', { type: 'closeChoosing' }, { main: true })}
    <p class="hint">${t('desk.choose.after')}</p>
    <hr class="seam" />
    ${command(t('desk.choose.back'), 'back', { type: 'backToListen' })} ${endWithoutAgreement()}
  `;
};

const wall = () => html`
  <h2>${t('desk.choose.voices')}</h2>
  ${weighing()
    ? activity('notChosen', (n) => t('desk.choose.stillWeigh', { n }), t('desk.choose.finishedWeigh'))
    : activity('notChosen', (n) => t('desk.choose.still', { n }), t('desk.choose.finished'))}
  <h2>${t('desk.wall')} <small>${weighing() ? t('desk.choose.noMarks') : t('desk.choose.noTotals')}</small></h2>
  ${cardWall(choosing()?.cards ?? [], {})}
`;

const side = () => html`${missingList(missingVoices(), heldList(), parkingPlace(), connection())} ${peopleDetails()}`;

export const choose = { now, wall, side };
