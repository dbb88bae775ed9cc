// Lobby: people come in; the code is large, and what is missing before the start stands in sentences.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { agendaList } from './agenda.js';
import { agreementEditor } from './agreement.js';
import { inTwo } from './bar.js';
import { command, icon } from './button.js';
import { connection, missingAtStart, missingList, missingVoices } from './missing.js';
import { people } from './people.js';
import { practiceOffer } from './practice.js';
import { agenda, desk, room, workshop } from './rows.js';
import { scopeInWords } from './rule.js';
import { secondDesk } from './tools.js';
import { newVoice } from './voice-editor.js';
import { waitingSteps } from './waiting.js';

const now = () => html`
  <h1>${t('desk.lobby.title')}</h1>
  <p>${t('desk.lobby.hint')}</p>
  <p class="big-code">${inTwo(workshop().code)}</p>
  <div class="join-by">
    <img class="qr" src="/w/${workshop().code}/qr.svg" alt=${t('desk.lobby.qr')} />
    <p class="join-address">${joinAddress()}</p>
  </div>
  ${desk().pairing
    ? html`<a class="button wide" href=${desk().pairing ?? ''} target="_blank" rel="noopener">${icon('screen')}<span>${t('desk.screen.openIt')}</span></a>
        <p class="address">${new URL(desk().pairing ?? '', location.href).href}</p>`
    : nothing}
  <hr class="seam" />
  ${command(t('desk.lobby.start'), 'next', { type: 'start' }, { main: true })}
  ${agenda().some((one) => one.practice && one.phase === 'ready') ? html`<p class="hint">${t('desk.practice.prepared')}</p>` : practiceOffer()}
`;

/** The address that a phone types or scans; the QR of it stands on the big screen. */
const joinAddress = () => html`${location.host}<wbr />/j/${workshop().code}`;

const addVoice = (/** @type {import('./rows.js').Voice} */ voice) =>
  act({ type: 'addVoice', voice: { id: voice.id, names: voice.names, shape: voice.shape, lived: voice.lived } }, 'addVoice');

const wall = () => html`
  <section aria-labelledby="l-here">
    <h2 id="l-here">${t('desk.people.title')} <small>${t('lobby.count', { n: room().people })}</small></h2>
    ${people()}
    ${newVoice(workshop().voices, addVoice)} ${note('addVoice')}
  </section>
  ${waitingSteps()} ${agreementEditor()}
  <section aria-labelledby="l-agenda">
    <h2 id="l-agenda">${t('desk.agenda.title')}</h2>
    ${scopeInWords()} ${agendaList()}
  </section>
`;

const side = () => html`${missingList(missingVoices(), missingAtStart(), connection())} ${secondDesk()}`;

export const lobby = { now, wall, side };
