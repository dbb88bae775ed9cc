// One action of the desk: sends the command, asks where the law wants a yes, and keeps a refusal near the button.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { newId, send } from '../room/send.js';
import { hasWord, t } from '../room/words.js';
import { ask } from './ask.js';
import { announce, redraw } from './draw.js';
import { aboutField } from './fields.js';
import { again, readable, warningsOf } from './warnings.js';

/** @type {Map<string, string>} place of the action → sentence */
const notes = new Map();
/** @type {Set<string>} actions that are on their way */
const busy = new Set();

/** @type {Map<string, {wish: string, id: string}>} commands nobody answered: pressed again, they go with the same number */
const unanswered = new Map();

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
  const [text, ...more] = warningsOf(answer);
  if (!text) {
    notes.set(place, sentence(`refused.${answer.code}`, answer.args));
    return false;
  }
  if (!(await ask({ text, more, yes: t('desk.goOn'), no: t('desk.wait') }))) return false;
  return carry(again(command, answer), place);
}

/** @param {string} place */
export const isBusy = (place) => busy.has(place);

/** The refusal that belongs to a place, in words. @param {string} place */
export const note = (place) =>
  notes.has(place) ? html`<p class="refused" role="alert">${notes.get(place)}</p>` : nothing;

/** Takes away what was said when the reason is gone, such as at a new phase. */
export const forgetNotes = () => notes.clear();
