// Writing one idea and sending it.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { wish, wishesAbout } from '../room/outbox.js';
import { newId } from '../room/send.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft } from './drafts.js';
import { ideaField } from './ideas.js';
import { newReceipt } from './receipts.js';
import { keepInSight } from './sight.js';
import { isOpen, redraw, show } from './ui.js';

/** How many more this person may send, those on their way counted. */
export function ideasLeft() {
  const left = board.yours.ideasLeft;
  const onTheirWay = wishesAbout('idea/new').filter(w => w.state === 'waiting').length;
  return left === undefined ? 5 : Math.max(0, left - onTheirWay);
}

/** @param {{main?: boolean, after?: any}} [how] */
export function ideaComposer({ main = true, after = nothing } = {}) {
  const left = ideasLeft();
  const name = ideaField();
  if (left === 0 && !draft(name)) return html`<p class="hint">${t('ideas.more', { n: 0 })}</p>`;
  return composer({
    fields: [{ name, label: t('write.title'), labelShown: false, placeholder: t('write.hint'), lines: 3, cut: 2 }],
    button: t('write.send'), main, after: left === 0 ? html`<p class="hint">${t('ideas.more', { n: 0 })}</p>` : after,
    onSend: ([text], drafts) => { keepInSight(text); wish('idea/new-' + newId(), { type: 'postIdea', text, receipt: newReceipt() }, drafts); },
    onEmpty: showWaiting,
  });
}

/** Who taps again after sending asks where the words are: here, on their way. */
function showWaiting() {
  const waiting = wishesAbout('idea/new').filter(w => w.state === 'waiting').pop();
  if (waiting) keepInSight(waiting.command.text);
  redraw();
  return waiting !== undefined;
}

/** After the writing: one more idea is still welcome, and one half written is never out of sight. */
export function lateIdea() {
  const name = ideaField();
  if (draft(name)) return html`<p class="hint">${t('write.late')}</p>${ideaComposer({ main: false })}`;
  if (board.rows.round.phase !== 'listen') return nothing;
  if (isOpen('late')) return ideaComposer({ main: false });
  return ideasLeft() === 0 ? nothing
    : html`<button type="button" class="button wide" @click=${() => show('late', true)}>${t('write.another')}</button>`;
}
