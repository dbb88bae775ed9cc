// The step as it is being written on this desk, against the version that everybody sees.
import { t } from '../room/words.js';
import { act } from './act.js';
import { form } from './form.js';
import { results, round, step } from './rows.js';

const FIELDS = /** @type {const} */ (['what', 'byWhen', 'sign', 'families', 'support', 'together', 'level', 'addressee', 'cards']);

/** One form a round and a proposal. */
export const stepForm = () => form(`step.${round()?.no ?? 0}.${step()?.no ?? 1}`);

/** What is saved; a new step begins with the card that was taken. @returns {Record<string, any>} */
export function savedStep() {
  const it = step();
  const taken = results()?.taken?.card;
  return {
    what: it?.what ?? '', byWhen: it?.byWhen ?? null, sign: it?.sign ?? '', families: it?.families ?? '', support: it?.support ?? '',
    together: it?.together ?? null, level: it?.level ?? null, addressee: it?.addressee ?? '',
    cards: it?.cards?.length ? it.cards : taken ? [taken] : [],
  };
}

export const stepUnsaved = () => stepForm().touched() && stepForm().dirty(savedStep());

/** Another desk saved a newer version while words stand here. */
export const overtaken = () => stepUnsaved() && stepForm().value('#version', step()?.version ?? 0) !== (step()?.version ?? 0);

/** @param {string} name @param {any} value */
export function typeStep(name, value) {
  const ours = stepForm();
  if (!ours.touched()) ours.set('#version', step()?.version ?? 0);
  ours.set(name, value);
}

/** Saves this version for everybody to see. @returns {Promise<boolean>} */
export async function saveStep() {
  const ours = stepForm();
  const was = savedStep();
  /** @type {Record<string, any>} */
  const command = {};
  for (const name of FIELDS) {
    const value = ours.value(name, was[name]);
    command[name] = typeof value === 'string' ? value.trim() || (name === 'what' ? '' : null) : value;
  }
  const done = await act({ type: 'draftStep', ...command });
  if (done) ours.clear();
  return done;
}

/** What is still missing before the check, in sentences (METHOD 3, PutToCheck). @returns {string[]} */
export function stillMissing() {
  const it = step();
  const lacks = [];
  if (!it?.what) lacks.push(t('desk.step.lacksWhat'));
  if (!it?.byWhen) lacks.push(t('desk.step.lacksWhen'));
  if (it?.owner?.state === 'asked') lacks.push(t('desk.step.waitsOwner'));
  else if (it?.owner?.state !== 'yes') lacks.push(t('step.noOwner'));
  return lacks;
}
