// The step editor: what, by when and how it will show; saved on purpose, because everybody sees each saved version.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { note } from './act.js';
import { button } from './button.js';
import { choice, field, tick } from './field.js';
import { listening, step } from './rows.js';
import { similarSteps } from './similar.js';
import { cardTitle } from './slip.js';
import { overtaken, savedStep, stepForm, stepUnsaved, typeStep } from './step-form.js';
import { levelText, togetherText } from './step-words.js';

const TOGETHER = ['inform', 'share', 'do', 'lead'];
const LEVELS = ['here', 'organisation', 'municipality', 'country'];

/** The same form, which remembers the version on which the typing began. */
const editing = () => ({ ...stepForm(), set: typeStep });

export function stepEditor() {
  const ours = editing();
  const was = savedStep();
  const saved = step();
  return html`${overtaken()
      ? html`<div class="band">
          <p>${t('desk.step.newer')}</p>
          ${button(t('desk.step.showNewer'), null, () => ours.clear())}
        </div>`
      : nothing}
    <div class="step-editor">
      ${field(ours, 'what', t('step.what'), was.what, { most: 200, rows: 3, hint: t('desk.step.verb') })} ${offers()} ${similarSteps(String(ours.value('what', was.what) ?? ''))}
      <div class="pair">
        ${field(ours, 'byWhen', t('step.when'), was.byWhen, { type: 'date' })}
        ${field(ours, 'sign', t('step.sign'), was.sign, { most: 200 })}
      </div>
      ${field(ours, 'families', t('step.families'), was.families, { most: 200 })}
      ${field(ours, 'support', t('desk.step.support'), was.support, { most: 200 })}
      <div class="pair">
        ${choice(ours, 'together', t('desk.step.together'), was.together, [
          ['', t('desk.step.open')], ...TOGETHER.map((key) => /** @type {[string, string]} */ ([key, togetherText(key)])),
        ])}
        ${choice(ours, 'level', t('desk.step.level'), was.level, [
          ['', t('desk.step.open')], ...LEVELS.map((key) => /** @type {[string, string]} */ ([key, levelText(key)])),
        ])}
      </div>
      ${field(ours, 'addressee', t('desk.step.addressee'), was.addressee, { most: 200, hint: t('desk.step.addresseeHint') })}
      ${linked(ours, was.cards)}
    </div>
    <p class="saved-as">
      ${stepUnsaved() ? t('desk.step.unsaved') : saved?.version ? t('desk.step.version', { no: saved.version }) : nothing} ${note('draftStep')}
    </p>`;
}

/** For which ideas the step is. @param {ReturnType<typeof editing>} ours @param {string[]} saved */
function linked(ours, saved) {
  /** @type {string[]} */
  const cards = ours.value('cards', saved);
  const ids = [...cards, ...listening().shown.filter((id) => !cards.includes(id))];
  return html`<details class="linked">
    <summary>${t('desk.step.cards', { n: cards.length })}</summary>
    ${ids.map((id) => tick(cardTitle(id), cards.includes(id), (on) => ours.set('cards', on ? [...cards, id] : cards.filter((one) => one !== id))))}
  </details>`;
}

/** Wordings that the room offered, without their authors: they go into the first field. */
function offers() {
  const all = step()?.offers ?? [];
  if (!all.length) return nothing;
  return html`<section class="offers" aria-labelledby="offers-title">
    <h2 id="offers-title">${t('desk.step.offers')}</h2>
    <ul>
      ${all.map((text) => html`<li><p>${t('desk.quoted', { text })}</p>${button(t('desk.useIt'), 'edit', () => typeStep('what', text))}</li>`)}
    </ul>
  </section>`;
}
