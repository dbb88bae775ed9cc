// Write: everybody writes in silence; nobody sees it yet.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { waitingWish, wish } from '../room/outbox.js';
import { t } from '../room/words.js';
import { ideaComposer, ideasLeft } from './idea.js';
import { hasIdeas, myIdeas } from './ideas.js';
import { question } from './question.js';
import { writingBegins } from './scale.js';
import { truth } from './status.js';
import { tap } from './tap.js';

export function write() {
  writingBegins();
  const waiting = waitingWish('writing/done');
  const done = waiting ? waiting.command.done : board.yours.writingDone;
  const left = ideasLeft();
  return {
    body: html`
      ${question()}
      <p class="hint">${t('write.things')}</p>
      ${ideaComposer({
        main: !done, // one indigo button a screen
        after: html`<p class="hint">${t('write.hidden')} ${hasIdeas() && left < 4 ? t('ideas.more', { n: left }) : nothing}</p>`,
      })}
      ${myIdeas()}`,
    bottom: done ? html`
        <div class="bottom-line"><p><strong>${t('write.thanks')}</strong></p>${truth(waiting)}</div>
        <button type="button" class="button wide tall" @click=${tap(() => wish('writing/done', { type: 'doneWriting', done: false }))}>${icon('edit')} ${t('write.more')}</button>`
      : html`<button type="button" class="button wide tall" @click=${tap(() => wish('writing/done', { type: 'doneWriting', done: true }))}>${icon('ok')} ${t('write.done')}</button>`,
  };
}
