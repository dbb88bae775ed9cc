// Which field an answer means, in the words that stand beside it on the desk.
import { t } from '../room/words.js';

/** @param {string | undefined} field as the wire names it @returns {string | null} */
export function fieldName(field) {
  switch (field) {
    case 'title': return t('desk.draft.name');
    case 'date': return t('desk.draft.date');
    case 'languages': return t('desk.draft.languages');
    case 'voices': return t('desk.voices.title');
    case 'voice': return t('desk.voices.title');
    case 'scope.who': return t('desk.scope.who');
    case 'scope.date': return t('desk.scope.until');
    case 'scope.limits': return t('desk.scope.limits');
    case 'contact': return t('desk.draft.contact');
    case 'agreement': return t('lobby.agreement');
    case 'question': return t('desk.question');
    case 'what': return t('step.what');
    case 'byWhen': return t('step.when');
    case 'sign': return t('step.sign');
    case 'families': return t('step.families');
    case 'support': return t('desk.step.support');
    case 'addressee': return t('desk.step.addressee');
    case 'reason': return t('desk.results.reason');
    case 'learned': return t('desk.outcome.learned');
    case 'mattered': return t('desk.outcome.mattered');
    case 'part': return t('desk.redact.part');
    default: return null;
  }
}

/** A sentence about a field, its name first. @param {string | undefined} field @param {string} sentence */
export function aboutField(field, sentence) {
  const name = fieldName(field);
  if (!name) return sentence;
  return /[?.!]$/.test(name) ? `${name} ${sentence}` : `${name}: ${sentence}`;
}
