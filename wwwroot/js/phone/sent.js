// What was sent in this round and has no place of its own on this screen: each of it, with the truth about where it is.
import { html } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { wishesAbout } from '../room/outbox.js';
import { truth } from './status.js';

/** Refused words are back in their field. @param {string} about @param {(text: string) => boolean} [stands] true for what stands on this screen already */
export const sentAbout = (about, stands = () => false) => wishesAbout(about)
  .filter(w => w.state === 'waiting' || (w.state === 'saved' && isOfNow(w) && !stands(w.command.text)))
  .map(w => html`<p class="asked"><q>${w.command.text}</q></p>${truth(w)}`);

/** A question for another time belongs to no round. @param {import('../room/outbox.js').Wish} wish */
const isOfNow = ({ command }) => command.round === undefined || (board.rows.round && board.rows.round.no === command.round);
