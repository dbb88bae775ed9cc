// Closing: how much everybody was heard, today's steps, and the last button; closed: the links that stay.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { dateText, lang, plain, t } from '../room/words.js';
import { act, note } from './act.js';
import { ask } from './ask.js';
import { button } from './button.js';
import { outcomeLinks } from './links.js';
import { connection, missingList } from './missing.js';
import { outcomes, scale, workshop } from './rows.js';
import { verdictText } from './verdict.js';

/** Nothing can be opened again after this, so it is asked first. */
async function close() {
  if (await ask({ text: t('desk.closing.ask'), yes: t('desk.closing.close'), no: t('desk.wait') })) await act({ type: 'close' });
}

/** An average with one decimal, as the language writes it. @param {number} value */
const figure = (value) => new Intl.NumberFormat(lang(), { maximumFractionDigits: 1 }).format(value);

const now = () => html`
  <h1>${t('desk.closing.title')}</h1>
  <p>${t('desk.closing.hint')}</p>
  <dl class="scale">
    <div><dt>${t('desk.closing.start')}</dt><dd>${average(scale().start)}</dd></div>
    <div><dt>${t('desk.closing.end')}</dt><dd>${average(scale().end)}</dd></div>
  </dl>
  ${button(t('desk.closing.close'), 'ok', close, { main: true, place: 'close' })} ${note('close')}
  <p class="hint">${t('desk.closing.after')}</p>
`;

/** @param {number | null} value */
const average = (value) => (value === null ? t('desk.closing.few') : t('desk.closing.average', { value: figure(value) }));

const wall = () => html`<h2>${t('desk.closing.today')}</h2>
  ${list()}`;

/** What was saved in earlier rounds of this workshop. */
export const savedToday = () =>
  outcomes().length
    ? html`<section aria-labelledby="saved-title">
        <h2 id="saved-title">${t('desk.closing.today')}</h2>
        ${list()}
      </section>`
    : nothing;

const list = () => html`${outcomes().map(
    (one) => html`<section class="saved-outcome">
      <h3>${one.no}. ${plain(one.question)}</h3>
      <p>${verdictText(one.kind, [])}</p>
      ${one.steps.map(
        (step) => html`<article class="slip slip-3 strong">
          <p class="title">${plain(step.what)}</p>
          <p>${[step.owner && plain(step.owner), dateText(step.byWhen)].filter(Boolean).join(' · ')}</p>
        </article>`,
      )}
      ${outcomeLinks(one.address)}
    </section>`,
  )}`;

const side = () => missingList(connection());

export const closing = { now, wall, side };

/** After closing only reading is left. */
export const closed = {
  now: () => html`
    <h1>${t('desk.closed.title')}</h1>
    <p>${t('desk.closed.hint')}</p>
    <a class="button main" href="/labs/${workshop().lab.slug}">${t('desk.closed.lab')}</a>
  `,
  wall,
  side: () => nothing,
};
