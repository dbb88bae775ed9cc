// The two ballots of Choose: dots for a quick choice, Weigh for what the voices share; frozen from writing on (METHOD 3).
import { t } from '../room/words.js';
import { oneOf } from './field.js';

/** @typedef {import('./form.js').Form} Form */

/** @param {string | null | undefined} ballot */
export const ballotText = (ballot) => (ballot === 'weigh' ? t('desk.ballot.weigh') : t('desk.ballot.dots'));

/** What a ballot is for, in one sentence. @param {string | null | undefined} ballot */
export const ballotHint = (ballot) => (ballot === 'weigh' ? t('desk.ballot.weigh.hint') : t('desk.ballot.dots.hint'));

/** The choice, where a round is prepared. @param {Form} ours */
export const ballotChoice = (ours) =>
  oneOf(ours, 'ballot', t('desk.ballot'), 'dots', [
    ['dots', ballotText('dots'), ballotHint('dots')],
    ['weigh', ballotText('weigh'), ballotHint('weigh')],
  ]);
