// My ideas on the screens that are about something else.
import { nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { wishesAbout } from '../room/outbox.js';
import { t } from '../room/words.js';
import { draft } from './drafts.js';
import { fold } from './fold.js';
import { lateIdea } from './idea.js';
import { hasIdeas, ideaField, myIdeas } from './ideas.js';

const needsALook = () => draft(ideaField()) || wishesAbout('idea/').some(w => w.state !== 'saved') || (board.yours.ideas || []).some((/** @type {any} */ i) => i.state === 'heldBack');

/** Only if something of them needs a look. */
export const mineIfNeeded = () => (needsALook() ? myIdeas(lateIdea()) : nothing);

/** What needs a look is never folded away: words half written, unsent or held back. */
export function mineFold() {
  if (needsALook()) return myIdeas(lateIdea());
  return hasIdeas() || board.rows.round.phase === 'listen' ? fold('mine', t('write.mine'), () => myIdeas(lateIdea())) : nothing;
}
