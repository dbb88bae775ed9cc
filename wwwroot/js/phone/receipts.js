// A receipt per idea, kept on this phone alone: with it the author can take the idea back after the link to them is gone.
import { board } from '../room/board.js';
import { wish } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { keepOf, kept, keptNames, keptOf } from '../room/storage.js';

export const newReceipt = () => newId();

/** @param {string} idea @returns {string | null} */
export const receiptOf = idea => (kept('receipt:' + idea) || {}).receipt || null;

/** When it was written on this phone, in ms: the server keeps no order. @param {string} idea @returns {number} */
export const writtenAt = idea => (kept('receipt:' + idea) || {}).at || 0;

/** Every idea of this phone that may still be taken out, of all rounds. */
export const ownIdeas = () => keptNames('receipt:').map(name => name.slice(8));

/**
 * The answer to an idea tells our ideas, not which one is new: it is the one with these words that has no receipt yet.
 * @param {import('../room/types.js').Command} sent
 * @param {import('../room/types.js').OwnIdea[]} [ideas] of the seat that sent it, where somebody else holds the phone by now
 */
export function keepReceipt(sent, ideas = board.yours.ideas) {
  if (board.rows.round && board.rows.round.practice) return; // nothing of a practice round stays, so nothing can be taken out of it
  const unknown = (ideas || []).filter(i => !keptOf(sent.seat, 'receipt:' + i.id));
  const same = unknown.filter(i => (i.text || '').trim() === sent.text.trim());
  const idea = (same.length ? same : unknown).pop();
  if (idea) keepOf(sent.seat, 'receipt:' + idea.id, { receipt: sent.receipt, at: Date.now() });
}

/** The wish to take an idea out; with its receipt it holds also after the link to its author is gone. @param {string} idea */
export const takeBack = idea => {
  const receipt = receiptOf(idea);
  wish('idea/back-' + idea, { type: 'takeBackIdea', idea, ...(receipt ? { receipt } : {}) });
};
