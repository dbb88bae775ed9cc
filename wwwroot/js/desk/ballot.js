// The two ballots of Choose: dots for a quick choice, Weigh for what the voices share; frozen from writing on (METHOD 3).
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { act, note } from './act.js';
import { redraw } from './draw.js';
import { oneOf } from './field.js';
import { form } from './form.js';

/** @typedef {import('./form.js').Form} Form */

/** @param {string | null | undefined} ballot */
export const ballotText = (ballot) => (ballot === 'weigh' ? t('desk.ballot.weigh') : t('desk.ballot.dots'));

/** What a ballot is for, in one sentence. @param {string | null | undefined} ballot */
export const ballotHint = (ballot) => (ballot === 'weigh' ? t('desk.ballot.weigh.hint') : t('desk.ballot.dots.hint'));

/** @type {() => [string, string, string][]} */
const both = () => [
  ['dots', ballotText('dots'), ballotHint('dots')],
  ['weigh', ballotText('weigh'), ballotHint('weigh')],
];

/** The choice, where a round is prepared. @param {Form} ours */
export const ballotChoice = (ours) => oneOf(ours, 'ballot', t('desk.ballot'), 'dots', both());

/** What was pressed and is not on the board yet, by round. @type {Map<number, string>} */
const pressed = new Map();

/** The choice of a round that stands ready: each press is saved, until writing opens. @param {import('./rows.js').OnAgenda} one */
export function ballotOf(one) {
  const place = `ballot ${one.no}`;
  const saved = one.ballot ?? 'dots';
  if (pressed.get(one.no) === saved) pressed.delete(one.no);
  const choice = {
    ...form(place),
    value: () => pressed.get(one.no) ?? saved,
    /** @param {string} _ @param {string} ballot */
    async set(_, ballot) {
      pressed.set(one.no, ballot);
      if (await act({ type: 'reframeQuestion', question: one.question, ballot, round: one.no, phase: one.phaseSeq ?? 0 }, place)) return;
      pressed.delete(one.no);
      redraw();
    },
  };
  return html`${oneOf(choice, 'ballot', t('desk.ballot'), 'dots', both())} ${note(place)}`;
}
