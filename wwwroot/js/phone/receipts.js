// A receipt per idea, kept on this phone alone: with it the author can take the idea back after the link to them is gone.
import { wish } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { keepOf, kept, keptNames } from '../room/storage.js';

export const newReceipt = () => newId();

/** @param {string} idea @returns {string | null} */
export const receiptOf = idea => (kept('receipt:' + idea) || {}).receipt || null;

/** When it was written on this phone, in ms: the server keeps no order. @param {string} idea @returns {number} */
export const writtenAt = idea => (kept('receipt:' + idea) || {}).at || 0;

/** Every idea of this phone that may still be taken out, of all rounds. */
export const ownIdeas = () => keptNames('receipt:').map(name => name.slice(8));

/** @param {import('../room/outbox.js').Wish} wish @param {import('../room/types.js').Answer} answer names the idea that the wish became */
export function keepReceipt({ command, at }, { idea }) {
  if (idea) keepOf(command.seat, 'receipt:' + idea, { receipt: command.receipt, at });
}

/** The wish to take an idea out; with its receipt it holds also after the link to its author is gone. @param {string} idea */
export const takeBack = idea => {
  const receipt = receiptOf(idea);
  wish('idea/back-' + idea, { type: 'takeBackIdea', idea, ...(receipt ? { receipt } : {}) });
};
