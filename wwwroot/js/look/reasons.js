// Why a step is not agreed yet (METHOD 6), in sentences that blame nobody.
import { t } from '../room/words.js';

/**
 * @param {{code: string, voices?: string[]}} reason
 * @param {(voice: string) => string} nameOf
 */
export function reasonText(reason, nameOf) {
  const voices = (reason.voices || []).map(nameOf).join(', ');
  switch (reason.code) {
    case 'tooFewPeople': return t('verdict.tooFewPeople');
    case 'tooFewAnswers': return t('verdict.tooFewAnswers');
    case 'tooFewVoices': return t('verdict.tooFewVoices');
    case 'voiceNotHeard': return t('verdict.voiceNotHeard', { voices });
    case 'openWorry': return t('verdict.openWorry');
    case 'tooLittleSupport': return t('verdict.tooLittleSupport');
    case 'voiceCarriedAlong': return t('verdict.voiceCarriedAlong', { voices });
    case 'ownerNotFor': return t('verdict.ownerNotFor');
    default: return t('check.oneVoice');
  }
}
