// What the law wants a yes for, in words; one yes answers all of it, so all of it stands in the question.
import { t } from '../room/words.js';
import { lacking, weighing } from './rows.js';
import { voiceNames } from './voices.js';

/** The questions that the law may ask back. Their words say what happens if one goes on. @type {Record<string, (args: Record<string, any>) => string>} */
const QUESTIONS = {
  'confirm.missingVoices': (args) => t('confirm.missingVoices', args),
  'confirm.fewOk': (args) => t('confirm.fewOk', args),
  'confirm.nothingYet': (args) => t('confirm.nothingYet', args),
  'confirm.notClear': (args) => t('confirm.notClear', args),
  'confirm.nobodyChose': (args) => (weighing() ? t('desk.confirm.nobodyWeighed') : t('confirm.nobodyChose', args)),
  'confirm.notChosen': (args) => (weighing() ? t('desk.confirm.notWeighed', args) : t('confirm.notChosen', args)),
  'confirm.unanswered': (args) => (args.voices ? t('confirm.unanswered', args) : t('confirm.unansweredAlone', args)),
  'confirm.people': (args) => t('confirm.people', args),
};

/** Voice ids become names before they are read. @param {Record<string, any> | null | undefined} args @returns {Record<string, any>} */
export const readable = (args) => ({
  ...args,
  ...(Array.isArray(args?.voices) ? { voices: voiceNames(args.voices) } : {}),
});

/** Every warning that applies; none: the answer is a refusal. @param {import('../room/types.js').Answer} answer @returns {string[]} */
export function warningsOf(answer) {
  const question = QUESTIONS[answer.code ?? ''];
  if (!question) return [];
  const also = answer.code === 'confirm.missingVoices' && fewOk();
  return [question(readable(answer.args)), ...(also ? [t('confirm.fewOk', { n: lacking().okForMe, m: lacking().people })] : [])];
}

/** The law names the missing voices first and would not come to this: fewer than two thirds tapped "OK for me" (METHOD 2, Start). */
function fewOk() {
  const { okForMe, people } = lacking();
  return people > 0 && okForMe * 3 < people * 2;
}

/**
 * The command with the yes. Where a number was asked, the number itself is the yes: if it changes meanwhile, it is asked again.
 * @param {{type: string} & Record<string, any>} command @param {import('../room/types.js').Answer} answer
 */
export const again = (command, answer) =>
  answer.code === 'confirm.people' && typeof answer.args?.n === 'number' ? { ...command, people: answer.args.n } : { ...command, confirmed: true };
