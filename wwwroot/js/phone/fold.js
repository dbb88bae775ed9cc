// Parts that wait behind a button, so that each screen keeps one thing to do.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { draft } from './drafts.js';
import { lateIdea } from './idea.js';
import { hasIdeas, ideaField, myIdeas, unsent } from './ideas.js';
import { isOpen, show } from './ui.js';

/** @param {string} name @param {string} label @param {() => any} what drawn only when open */
export function fold(name, label, what) {
  const open = isOpen(name);
  return html`
    <section class="fold">
      <button type="button" class="button wide" aria-expanded=${open ? 'true' : 'false'} @click=${() => show(name, !open)}>${icon(open ? 'back' : 'down')} ${label}</button>
      ${open ? what() : nothing}
    </section>`;
}

const needsALook = () => draft(ideaField()) || unsent().length || (board.yours.ideas || []).some((/** @type {any} */ i) => i.state === 'heldBack');

/** My ideas where the screen has another thing to do: only if something of them needs a look. */
export const mineIfNeeded = () => (needsALook() ? myIdeas(lateIdea()) : nothing);

/** My ideas, once the round is about something else. What needs a look is never folded away: words half written, unsent or held back. */
export function mineFold() {
  if (needsALook()) return myIdeas(lateIdea());
  return hasIdeas() || board.rows.round.phase === 'listen' ? fold('mine', t('write.mine'), () => myIdeas(lateIdea())) : nothing;
}
