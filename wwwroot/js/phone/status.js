// The truth about saving, in an icon and a word: on its way, waiting for the connection, saved, not saved.
import { html } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { connectionState } from '../room/connection.js';
import { keptBack, waitingWish } from '../room/outbox.js';
import { hasWord, t } from '../room/words.js';

/** @param {string} name @param {string} text */
export const status = (name, text) => html`<span class="status">${icon(name)} <span>${text}</span></span>`;

export const saved = () => status('ok', t('net.saved'));

/** @param {import('../room/outbox.js').Wish} wish one that waits */
export function waits(wish) {
  const why = keptBack(wish);
  if (why && !(why === 'end.waits' && waitingWish('seat/left'))) return status('wait', t(why)); // who comes back is on the way
  if (wish.code && hasWord('refused.' + wish.code)) return status('wait', t('refused.' + wish.code)); // the server could not write
  return status('wait', connectionState() === 'live' ? t('net.sending') : t('phone.waits'));
}

/** Waiting or saved, for what is not a slip of its own. @param {import('../room/outbox.js').Wish | undefined} wish */
export const truth = wish => (!wish ? '' : wish.state === 'waiting' ? waits(wish) : wish.state === 'saved' ? saved() : '');
