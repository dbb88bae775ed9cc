// Write: silence. The desk sees how many ideas there are, never their words (METHOD 4).
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { activity } from './activity.js';
import { command } from './button.js';
import { endWithoutAgreement } from './end.js';
import { connection, missingList, missingVoices } from './missing.js';
import { people } from './people.js';
import { questionDetails } from './question.js';
import { room, round, writing } from './rows.js';

const now = () => html`
  <h1>${t('desk.write.title')}</h1>
  <p>${t('desk.write.hint')}</p>
  <p class="figure">${t('write.count', { n: writing().ideas })}</p>
  <p>${t('choose.progress', { n: writing().done, m: room().people })}</p>
  ${command(t('desk.write.reveal'), 'next', { type: 'reveal' }, { main: true, off: writing().ideas === 0 })}
  <p class="hint">${t('desk.write.after')}</p>
  <hr class="seam" />
  ${questionDetails()} ${endWithoutAgreement()}
`;

const wall = () => html`
  <h2>${t('desk.question')}</h2>
  <p class="asked-large">${round()?.question}</p>
  <h2>${t('desk.write.voices')}</h2>
  ${activity('nothingYet', () => t('desk.write.nothing'), t('desk.write.something'))}
  <h2>${t('desk.people.title')}</h2>
  ${people()}
`;

const side = () => missingList(missingVoices(), connection());

export const write = { now, wall, side };
