// One action of the desk: sends the command, asks where the law wants a yes, and keeps a refusal near the button.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { newId, send } from '../room/send.js';
import { hasWord, t } from '../room/words.js';
import { ask } from './ask.js';
import { announce, redraw } from './draw.js';
import { aboutField } from './fields.js';
import { voiceNames } from './voices.js';

/** @type {Map<string, string>} place of the action → sentence */
const notes = new Map();
/** @type {Set<string>} actions that are on their way */
const busy = new Set();

/** @type {Map<string, {wish: string, id: string}>} commands nobody answered: pressed again, they go with the same number */
const unanswered = new Map();

/** The questions that the law may ask back. Their words say what happens if one goes on. */
const QUESTIONS = {
  'confirm.missingVoices': /** @param {object} args */ (args) => t('confirm.missingVoices', args),
  'confirm.fewOk': /** @param {object} args */ (args) => t('confirm.fewOk', args),
  'confirm.nothingYet': /** @param {object} args */ (args) => t('confirm.nothingYet', args),
  'confirm.notClear': /** @param {object} args */ (args) => t('confirm.notClear', args),
  'confirm.nobodyChose': /** @param {object} args */ (args) => t('confirm.nobodyChose', args),
  'confirm.notChosen': /** @param {object} args */ (args) => t('confirm.notChosen', args),
  'confirm.unanswered': /** @param {Record<string, any>} args */ (args) => (args.voices ? t('confirm.unanswered', args) : t('confirm.unansweredAlone', args)),
  'confirm.people': /** @param {object} args */ (args) => t('confirm.people', args),
};

/** Voice ids become names before they are read. @param {Record<string, any> | null | undefined} args @returns {Record<string, any>} */
export const readable = (args) => ({
  ...args,
  ...(Array.isArray(args?.voices) ? { voices: voiceNames(args.voices) } : {}),
});

/**
 * Sends a command. `place` names where a refusal is to be read (several buttons may send the same type).
 * @param {{type: string} & Record<string, any>} command
 * @param {string} [place]
 * @returns {Promise<boolean>} true once it is saved
 */
export async function act(command, place = command.type) {
  if (busy.has(place)) return false;
  busy.add(place);
  notes.delete(place);
  redraw();
  const done = await carry(command, place);
  busy.delete(place);
  redraw();
  return done;
}

/** @param {{type: string} & Record<string, any>} command @param {string} place @returns {Promise<boolean>} */
async function carry(command, place) {
  const wish = JSON.stringify(command);
  const before = unanswered.get(place);
  const id = before && before.wish === wish ? before.id : newId();
  unanswered.delete(place);
  const answer = await send(command, id);
  if (answer.answer === 'noAnswer') unanswered.set(place, { wish, id });
  return told(answer, command, place);
}

/** What a code says; a code without a word (a newer server) says that it did not work. @param {string} key @param {Record<string, any> | undefined} args */
const sentence = (key, args) => (hasWord(key) ? t(key, readable(args)) : t('desk.refused'));

/** @param {import('../room/types.js').Answer} answer @param {{type: string} & Record<string, any>} command @param {string} place @returns {Promise<boolean>} */
async function told(answer, command, place) {
  if (answer.answer === 'accepted' || answer.answer === 'alreadyDone') return true;
  if (answer.answer === 'noAnswer') {
    notes.set(place, t('desk.notSent'));
    return false;
  }
  if (answer.answer === 'phaseMoved') {
    // another desk was quicker: the new board is the answer, no box in the way
    announce(t('desk.moved'));
    return false;
  }
  if (answer.answer === 'invalid') {
    notes.set(place, aboutField(answer.field, sentence(`invalid.${answer.code}`, answer.args)));
    return false;
  }
  const question = QUESTIONS[/** @type {keyof typeof QUESTIONS} */ (answer.code)];
  if (!question) {
    notes.set(place, sentence(`refused.${answer.code}`, answer.args));
    return false;
  }
  const text = question(readable(answer.args));
  if (!(await ask({ text, yes: t('desk.goOn'), no: t('desk.wait') }))) return false;
  return carry({ ...command, confirmed: true }, place);
}

/** @param {string} place */
export const isBusy = (place) => busy.has(place);

/** The refusal that belongs to a place, in words. @param {string} place */
export const note = (place) =>
  notes.has(place) ? html`<p class="refused" role="alert">${notes.get(place)}</p>` : nothing;

/** Takes away what was said when the reason is gone, such as at a new phase. */
export const forgetNotes = () => notes.clear();
