// The sentence for a wish that was refused: the wire gives a code, the words give the sentence.
import { board } from '../room/board.js';
import { hasWord, t } from '../room/words.js';
import { nameOf } from './voices.js';

/** @typedef {import('../room/outbox.js').Wish} Wish */

/** @param {Record<string, any> | undefined} args ids of voices become their names */
function readable(args) {
  /** @type {Record<string, any>} */
  const read = {};
  for (const name in args || {}) {
    const value = /** @type {any} */ (args)[name];
    read[name] = Array.isArray(value) ? value.map(nameOf).join(', ') : name === 'voice' ? nameOf(value) : value;
  }
  return read;
}

/** @param {Wish} wish */
export function refusalText(wish) {
  if (wish.code === 'phaseMoved') return movedText(wish.about);
  const key = (wish.field ? 'invalid.' : 'refused.') + wish.code;
  return hasWord(key) ? t(key, readable(wish.args)) : t('phone.refused');
}

/** @param {string} about */
function movedText(about) {
  if (about.startsWith('dot/') || about.startsWith('weigh/'))
    return board.rows.round && board.rows.round.phase === 'listen' ? t('weigh.back') : t('choose.late');
  if (about.startsWith('answer/')) return t('check.late');
  if (about.startsWith('idea/new-')) return t('net.moved');
  return t('phone.moved');
}
