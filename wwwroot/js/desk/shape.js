// Shape: from the results to one next step with a date and a person who said yes.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { button, command } from './button.js';
import { endWithoutAgreement } from './end.js';
import { parkingPlace } from './for-later.js';
import { heldList } from './hold.js';
import { connection, missingList, missingVoices } from './missing.js';
import { owner } from './owner.js';
import { peopleDetails } from './people.js';
import { begun, resultsWall, takeButton } from './results.js';
import { results, room, round } from './rows.js';
import { limitsBeside } from './rule.js';
import { stepEditor } from './step-editor.js';
import { saveStep, stepForm, stepUnsaved, stillMissing } from './step-form.js';
import { openLeaf, tabs } from './tabs.js';
import { voiceNames } from './voices.js';

/**
 * The one thing to do: save what is typed, or put the saved version to the check.
 * @param {string[]} lacks what must be there first @param {unknown} [advice] what the law alone can judge: said, but the button stays
 */
export const stepButtons = (lacks, advice = nothing) =>
  stepUnsaved()
    ? html`<p>${t('desk.step.saveHint')}</p>
        ${button(t('desk.step.save'), 'ok', saveStep, { main: true, place: 'draftStep' })}
        ${button(t('desk.undo'), 'back', () => stepForm().clear())}`
    : html`${lacks.length
          ? html`<p class="lacks-title">${t('desk.step.lacks')}</p>
              <ul class="lacks">
                ${lacks.map((sentence) => html`<li>${sentence}</li>`)}
              </ul>`
          : advice === nothing ? html`<p>${t('desk.step.ready')}</p>` : advice}
        ${command(t('desk.step.check'), 'next', { type: 'putToCheck', people: room().people }, { main: true, off: lacks.length > 0 })}`;

const now = () => html`
  <h1>${begun() ? t('step.title') : t('desk.shape.take')}</h1>
  ${round()?.continues ? html`<p>${t('desk.waiting.waits', { voices: voiceNames(round()?.continues?.waitsFor ?? []) })}</p>` : nothing}
  ${begun() ? stepButtons(stillMissing()) : html`<p>${t('desk.shape.takeHint')}</p>
        ${takeButton()}`}
  <hr class="seam" />
  ${endWithoutAgreement()}
`;

const wall = () => {
  const leaf = begun() ? 'step' : 'results';
  const both = results()?.votes?.length;
  return html`${both ? tabs('shape', leaf, [['results', t('results.title')], ['step', t('step.title')]]) : html`<h2>${t('step.title')}</h2>`}
  ${both && openLeaf('shape', leaf) === 'results' ? resultsWall() : html`${stepEditor()}${limitsBeside()}`}`;
};

const side = () => html`${begun() ? owner() : nothing} ${missingList(missingVoices(), heldList(), parkingPlace(), connection())} ${peopleDetails()}`;

export const shape = { now, wall, side };
