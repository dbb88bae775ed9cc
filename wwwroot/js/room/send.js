// One command and its answer: by the hub, and after 4 silent seconds by HTTP with the same number.
import { board, takeBoard, takeRows, takeYours } from './board.js';
import { askForBoard, doubt, heard, here, liveHub, unheard } from './connection.js';
import { ask, isAnswer } from './wire.js';

/** @typedef {import('./types.js').Command} Command @typedef {import('./types.js').Answer} Answer */

const hubAnswersWithinMs = 4000;
const sayOfflineAfterMs = 1500; // of a silent POST; it goes on waiting behind the band
const sayOfflineSoonMs = 1000; // where the hub was silent before: people should know after 6 s at most

/** Commands that belong to the workshop, not to a round and its phase (PROTOCOL.md 5). */
const ofTheWorkshop = new Set(['join', 'leave', 'return', 'changeVoice', 'okForMe', 'suggestQuestion', 'scaleAnswer', 'editWorkshop',
  'openDoors', 'start', 'addVoice', 'editAgreement', 'markLeft', 'prepareRound', 'prepareStep', 'pause', 'resume', 'blankScreen', 'turnPage',
  'takeOver', 'openClosing', 'close', 'addSeatHere', 'makeSeatCode', 'addPaperSeat']);

/** 24 letters and figures by chance; `crypto.randomUUID` is not there on plain http. */
export function newId() {
  const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...crypto.getRandomValues(new Uint8Array(24))].map(byte => alphabet[byte % 62]).join('');
}

/** The command with what it needs: the seat of this phone, the round and its phase as they are now. @param {Command} command @returns {Command} */
export function complete(command) {
  const round = board.rows.round;
  const me = board.yours.me;
  return {
    ...(here.place === 'phone' && me ? { seat: me.seat } : {}),
    ...(round && !ofTheWorkshop.has(command.type) ? { round: round.no, phase: round.phaseSeq } : {}),
    ...command,
  };
}

/**
 * Sends a command and applies what its answer brings to the board.
 * Never rejects: `{answer: 'noAnswer'}` means that nobody knows; send it again with the same id.
 * @param {Command} command @param {string} [commandId] the same one when it is sent again
 * @param {Promise<boolean>} [before] by HTTP it does not go before that one was answered, and not at all if it was not
 * @returns {Promise<Answer>}
 */
export async function send(command, commandId = newId(), before = Promise.resolve(true)) {
  const whole = complete(command);
  const answer = await carry(commandId, whole, before);
  // Two people may share this phone: what an answer tells of the other one is not shown to who holds it now.
  const mine = here.place !== 'phone' || (board.yours.me && board.yours.me.seat === whole.seat);
  if (answer.answer === 'phaseMoved' && answer.board) (mine ? takeBoard : takeRows)(answer.board);
  if (answer.yours && mine) takeYours(answer.yours, answer.at || 0);
  // Rows for all come by the hub. Where it is down a phone polls, but somebody who leads should see at once what they did.
  if (answer.answer !== 'noAnswer' && here.place !== 'phone' && !liveHub()) askForBoard();
  return answer;
}

/** @param {string} commandId @param {Command} command @param {Promise<boolean>} before @returns {Promise<Answer>} */
function carry(commandId, command, before) {
  const hub = liveHub();
  if (!hub) return byPost(commandId, command);
  return new Promise(resolve => {
    let posted = false;
    const post = () => {
      if (posted) return;
      posted = true;
      before.then(answered => {
        if (answered) byPost(commandId, command, sayOfflineSoonMs).then(resolve);
        else resolve({ answer: 'noAnswer' });
      });
    };
    const timer = setTimeout(() => { post(); doubt(hub); }, hubAnswersWithinMs);
    hub.invoke('Send', commandId, command).then((/** @type {Answer} */ answer) => {
      clearTimeout(timer);
      heard();
      resolve(answer); // even after the POST has gone: the first answer counts
    }, () => {
      clearTimeout(timer);
      post();
    });
  });
}

/** @param {string} commandId @param {Command} command @param {number} sayAfterMs @returns {Promise<Answer>} */
async function byPost(commandId, command, sayAfterMs = sayOfflineAfterMs) {
  const silent = setTimeout(() => unheard(null), sayAfterMs);
  try {
    const answer = await ask(`/w/${encodeURIComponent(here.code)}/commands`, { body: { commandId, place: here.place, paper: here.paper, command }, isOurs: isAnswer });
    heard();
    return answer;
  } catch (trouble) {
    unheard(trouble);
    return { answer: 'noAnswer' };
  } finally {
    clearTimeout(silent);
  }
}
