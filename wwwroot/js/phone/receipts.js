// A receipt per idea, kept on this phone alone: with it the author can take the idea back after the link to them is gone.
import { board } from '../room/board.js';
import { newId } from '../room/send.js';
import { keep, kept } from '../room/storage.js';

export const newReceipt = () => newId();

/** @param {string} idea @returns {string | null} */
export const receiptOf = idea => kept('receipt:' + idea);

/**
 * The answer to an idea tells our ideas, not which one is new: it is the one with these words that has no receipt yet.
 * @param {import('../room/types.js').Command} sent
 */
export function keepReceipt(sent) {
  /** @type {import('../room/types.js').OwnIdea[]} */
  const unknown = (board.yours.ideas || []).filter((/** @type {any} */ i) => !receiptOf(i.id));
  const same = unknown.filter(i => (i.text || '').trim() === sent.text.trim());
  const idea = (same.length ? same : unknown).pop();
  if (idea) keep('receipt:' + idea.id, sent.receipt);
}
