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
  onAnswer((wish, answer) => (wish.state === 'saved' ? isSaved(wish, answer) : isRefused(wish)));
}

/** @param {Wish} wish @param {import('../room/types.js').Answer} answer */
function isSaved(wish, answer) {
  if (wish.command.type !== 'postIdea') return announce(t('net.saved'));
  const idea = (board.yours.ideas || []).find((/** @type {import('../room/types.js').OwnIdea} */ i) => i.id === answer.idea);
  if (idea && idea.state === 'parked') notice(t('net.moved'));
  else announce(t('write.saved')); // also where the answer came so late that the idea is on the wall by now
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
