// Steps that earlier workshops agreed for now, and the voices they wait for; one press takes such a step up again (METHOD 7, E07).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { ask } from '../room/wire.js';
import { dateText, inLanguage, t } from '../room/words.js';
import { command } from './button.js';
import { redraw } from './draw.js';
import { agenda, room, round, workshop } from './rows.js';

/** @typedef {{outcome: string, step: number, what: string, question: string, waitsFor: {id: string, names: Record<string, string>}[], date: string}} WaitingStep */

const ASK_AGAIN = 15000; // ms

/** @type {WaitingStep[]} */
let steps = [];
let askedAt = '';

/** Asked once each time the room comes to a place where such a step could be taken up. */
function load() {
  const at = `${workshop().state} ${round()?.no ?? 0} ${round()?.phase ?? ''}`;
  if (at === askedAt) return;
  askedAt = at;
  ask(`/w/${encodeURIComponent(workshop().code)}/waiting`, { withToken: false }).then(
    (/** @type {WaitingStep[]} */ answer) => {
      steps = Array.isArray(answer) ? answer : [];
      redraw();
    },
    () => window.setTimeout(() => (askedAt = ''), ASK_AGAIN), // no line just now
  );
}

/** The steps by the voices they wait for, those whose voices are here first. @returns {WaitingStep[][]} */
function byVoices() {
  /** @type {Map<string, WaitingStep[]>} */
  const groups = new Map();
  for (const step of steps) {
    const key = step.waitsFor.map((voice) => voice.id).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()].sort((a, b) => Number(isHere(b[0])) - Number(isHere(a[0])));
}

export function waitingSteps() {
  load();
  if (!steps.length) return nothing;
  return html`<section class="waiting" aria-labelledby="waiting-title">
    <h2 id="waiting-title">${t('desk.waiting.title')}</h2>
    <p class="hint">${t('desk.waiting.hint')}</p>
    ${byVoices().map(
      (group) => html`<h3>
          ${t('desk.waiting.for', { n: group.length, voices: group[0].waitsFor.map((voice) => inLanguage(voice.names)).join(', ') })}
          <small>${isHere(group[0]) ? t('desk.waiting.here') : t('desk.waiting.missing')}</small>
        </h3>
        <ul class="suggested">
          ${group.map(one)}
        </ul>`,
    )}
  </section>`;
}

/** @param {WaitingStep} step */
const isHere = (step) => step.waitsFor.length > 0 && step.waitsFor.every((voice) => room().here.includes(voice.id));

/** @param {WaitingStep} step */
const one = (step) =>
  html`<li>
    <div>
      <p><b>${step.what}</b></p>
      <p class="hint">${t('desk.waiting.of', { date: dateText(step.date), question: step.question })}</p>
    </div>
    ${agenda().some((other) => other.continues?.outcome === step.outcome && other.continues.step === step.step)
      ? html`<p class="state">${t('desk.waiting.taken')}</p>`
      : command(t('desk.waiting.take'), 'plus', { type: 'prepareStep', outcome: step.outcome, step: step.step }, { place: `waiting ${step.outcome} ${step.step}` })}
  </li>`;
