// Check: the step in full, and five equal answers. The answer can be changed until the check is closed.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { answerMark, icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { lastWish, waitingWish, wish } from '../room/outbox.js';
import { t } from '../room/words.js';
import { composer } from './composer.js';
import { draft, setDraft } from './drafts.js';
import { mineIfNeeded } from './mine.js';
import { ownWorryOpen } from './repair.js';
import { truth } from './status.js';
import { limits, stepSlip } from './stepslip.js';
import { isOpen, show } from './ui.js';
import { worryFields, worryForm } from './worryform.js';

const kinds = ['agree', 'enough', 'aside', 'worry', 'skip'];

/** @param {string} kind */
function sentence(kind) {
  if (kind === 'agree') return t('check.agree');
  if (kind === 'enough') return t('check.enough');
  if (kind === 'aside') return t('check.aside');
  return kind === 'worry' ? t('check.worry') : t('check.skip');
}

export function check() {
  const own = board.yours.check || { eligible: true, answer: null };
  const understood = lastWish('understood/' + board.rows.round.phaseSeq);
  if (!own.eligible) return {
    body: html`${stepSlip({ changesMarked: true })}${limits()}<p class="hint">${t('check.readFirst')}</p>`,
    bottom: board.yours.me.reads ? undefined : understood && understood.state === 'waiting' ? truth(understood)
      : html`<button type="button" class="button main wide" @click=${() => wish('understood/' + board.rows.round.phaseSeq, { type: 'understood' })}>${icon('ok')} ${t('check.understood')}</button>`,
  };
  const waiting = waitingWish('answer/check');
  const answer = waiting ? waiting.command : own.answer;
  const writes = isOpen('worry') || Boolean(draft(worryFields()[0]));
  const mark = waiting ? truth(waiting) : nothing;
  return {
    body: html`
      ${stepSlip({ changesMarked: true })}
      ${ownWorryOpen() ? html`<p class="notice">${icon('hold')}<span>${t('check.settles')}</span></p>` : nothing}
      <h1>${t('check.title')}</h1>
      <div class="answers">${kinds.map(kind => html`
        ${button(kind, answer && answer.kind === kind, mark)}
        ${kind === 'aside' && answer && answer.kind === 'aside' ? reason(answer) : nothing}
        ${kind === 'worry' && writes ? form() : nothing}
        ${kind === 'worry' && answer && answer.kind === 'worry' && !writes ? said(answer) : nothing}`)}
      </div>
      ${limits()}
      ${mineIfNeeded()}`,
    bottom: html`<p>${t('check.secret')}</p>`,
  };
}

/** @param {string} kind @param {boolean} on @param {any} mark */
function button(kind, on, mark) {
  const tap = () => {
    if (kind === 'worry') {
      if (!on) again();
      return show('worry', !isOpen('worry') || on);
    }
    show('worry', false);
    if (!on) wish('answer/check', { type: 'answer', kind });
  };
  return html`
    <button type="button" class=${'answer' + (on ? ' chosen' : '')} aria-pressed=${on ? 'true' : 'false'} @click=${tap}>
      ${answerMark(kind)}<span><span class="sentence">${sentence(kind)}</span>${on ? html`<span class="yours-word">${t('check.yours')}</span>` : nothing}${on ? mark : nothing}</span>
    </button>`;
}

/** An own worry of an earlier check that is still open stands in the field: said again it is the same one, in these words or in others. */
function again() {
  const { worry } = board.yours.check || {};
  const [what, help] = worryFields();
  if (!worry || draft(what) || draft(help)) return;
  setDraft(what, worry.what);
  setDraft(help, worry.help || '');
}

function form() {
  return html`<div class="under">${worryForm({
    fields: worryFields(), button: t('write.send'),
    onSend: (worry, drafts) => {
      show('worry', false);
      wish('answer/check', { type: 'answer', kind: 'worry', ...worry }, drafts);
    },
    onCancel: () => { for (const f of worryFields()) setDraft(f, ''); show('worry', false); },
  })}</div>`;
}

/** The worry as it was sent, in sight and changeable. @param {any} answer */
function said(answer) {
  const change = () => {
    const [what, help] = worryFields();
    setDraft(what, answer.what || '');
    setDraft(help, answer.help || '');
    show('worry', true);
  };
  return html`
    <div class="under">
      <p class="hint">${t('worry.thanks')}</p>
      <div class="slip slip-4"><p class="own-words">${answer.what}</p>${answer.help ? html`<p class="more">${answer.help}</p>` : nothing}
        <div class="row"><button type="button" class="button" @click=${change}>${icon('edit')} ${t('write.change')}</button></div></div>
    </div>`;
}

/** Why one stands aside, if one wants to say it. @param {any} answer */
function reason(answer) {
  const field = `aside:${board.rows.round.no}.${board.rows.step.no}`;
  if (answer.reason && !draft(field)) return html`
    <div class="under"><div class="slip slip-2"><p class="own-words">${answer.reason}</p>
      <div class="row"><button type="button" class="button" @click=${() => setDraft(field, answer.reason)}>${icon('edit')} ${t('write.change')}</button></div></div></div>`;
  return html`<div class="under">${composer({
    fields: [{ name: field, label: t('check.whyAside'), lines: 2 }], button: t('write.send'), main: false,
    onSend: ([text], drafts) => wish('answer/check', { type: 'answer', kind: 'aside', reason: text }, drafts),
  })}</div>`;
}
