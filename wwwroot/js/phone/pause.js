// Is the room pausing?
import { board } from '../room/board.js';

/** @returns {import('../room/types.js').Pause | null} */
export const pause = () => (board.rows.workshop && board.rows.workshop.state === 'running' && board.rows.pause) || null;
