// A question in the page before something goes on (never the browser's own box: it blocks the room's changes).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { redraw } from './draw.js';

/**
 * @typedef {{text: string, more?: string[], yes: string, no: string}} Question
 * @type {{question: Question, reply: (yes: boolean) => void, before: Element | null} | null}
 */
let open = null;

/** Asks and waits; another question while one is open is answered with no. @param {Question} question @returns {Promise<boolean>} */
export function ask(question) {
  if (open) return Promise.resolve(false);
  return new Promise((reply) => {
    open = { question, reply, before: document.activeElement };
    redraw();
    // the safe answer has the focus, so Enter pressed twice by mistake goes nowhere
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('ask-no')?.focus()));
  });
}

/** @param {boolean} yes */
function reply(yes) {
  if (!open) return;
  const { reply: tell, before } = open;
  open = null;
  redraw();
  tell(yes);
  if (before instanceof HTMLElement) requestAnimationFrame(() => requestAnimationFrame(() => before.focus()));
}

/** Escape is no; Tab stays inside. @param {KeyboardEvent} event */
function keys(event) {
  if (event.key === 'Escape') reply(false);
  if (event.key !== 'Tab') return;
  event.preventDefault();
  const next = document.activeElement?.id === 'ask-no' ? 'ask-yes' : 'ask-no';
  document.getElementById(next)?.focus();
}

export const asking = () =>
  open
    ? html`<div class="asking" @keydown=${keys}>
        <div class="ask" role="alertdialog" aria-modal="true" aria-labelledby="ask-label" aria-describedby="ask-text">
          <h2 id="ask-label">${t('desk.ask')}</h2>
          <div id="ask-text">${[open.question.text, ...(open.question.more ?? [])].map((text) => html`<p>${text}</p>`)}</div>
          <div class="buttons">
            <button class="button" id="ask-no" @click=${() => reply(false)}>${open.question.no}</button>
            <button class="button main" id="ask-yes" @click=${() => reply(true)}>${open.question.yes}</button>
          </div>
        </div>
      </div>`
    : nothing;
