// What happens on this phone when a wish is answered: it is said, and refused words go back to where they were written.
import { board } from '../room/board.js';
import { dismiss, onAnswer, onOthersAnswer } from '../room/outbox.js';
import { t } from '../room/words.js';
import { announce } from './announce.js';
import { draft, setDraft } from './drafts.js';
import { notice } from './notices.js';
import { keepReceipt } from './receipts.js';
import { refusalText } from './refusal.js';

/** @typedef {import('../room/outbox.js').Wish} Wish */

export function listenForAnswers() {
  onAnswer(keepReceipt);
  onOthersAnswer(keepReceipt); // somebody else holds the phone by now: nothing is said, but it is kept for its author
  onAnswer(wish => (wish.state === 'saved' ? isSaved(wish) : isRefused(wish)));
}

/** @param {Wish} wish */
function isSaved(wish) {
  if (wish.command.type !== 'postIdea') return announce(t('net.saved'));
  const phase = board.rows.round ? board.rows.round.phase : '';
  if (['write', 'listen'].includes(phase)) announce(t('write.saved'));
  else notice(t('net.moved')); // it is parked, and the person should know
}

/** An idea stays in "My ideas" with its reason; other words return to their field; a dot simply was not placed. @param {Wish} wish */
function isRefused(wish) {
  if (wish.command.type === 'postIdea') return announce(refusalText(wish));
  notice(refusalText(wish));
  for (const field in wish.drafts || {}) {
    const typed = draft(field);
    const text = /** @type {any} */ (wish.drafts)[field];
    if (typed !== text) setDraft(field, typed ? `${text}\n${typed}` : text);
  }
  dismiss(wish.id);
}
