// Who takes care of the step: volunteers first; only the person's own phone can say yes, and a decline is read here alone.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { command, icon } from './button.js';
import { candidates, step } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/** @type {Record<string, number>} who said yes, who is asked, who offers; who declined comes last */
const RANK = { yes: 0, asked: 1, none: 2, declined: 4 };

/** @param {import('./rows.js').Candidate} one */
const rank = (one) => (one.state === 'none' && !one.volunteers ? 3 : RANK[one.state] ?? 3);

export function owner() {
  const it = step();
  const all = [...candidates()].sort((a, b) => rank(a) - rank(b));
  // once somebody said yes, asking another one is the rare thing
  const isFirst = (/** @type {import('./rows.js').Candidate} */ one) => rank(one) < (it?.owner?.state === 'yes' ? 2 : 3);
  const first = all.filter(isFirst);
  const rest = all.filter((one) => !isFirst(one));
  return html`<section class="owner" aria-labelledby="owner-title">
    <h2 id="owner-title">${t('step.who')}</h2>
    ${it?.owner?.state === 'yes'
      ? html`<p class="said-yes">${icon('ok')}<b>${it.owner.wording}</b></p>
          <p class="hint">${t('desk.owner.yes')} ${t('desk.owner.again')}</p>`
      : html`<p class="hint">${t('desk.owner.hint')}</p>`}
    ${it?.version ? nothing : html`<p class="hint">${t('desk.owner.saveFirst')}</p>`}
    <ul class="candidates">
      ${first.map(candidate)}
    </ul>
    ${rest.length
      ? html`<details ?open=${first.length === 0 && it?.owner?.state !== 'yes'}>
          <summary>${t('desk.owner.others')}</summary>
          <ul class="candidates">
            ${rest.map(candidate)}
          </ul>
        </details>`
      : nothing}
    ${helpers()}
  </section>`;
}

/** @param {import('./rows.js').Candidate} one */
const candidate = (one) =>
  html`<li>
    <span class="voice">${stamp(shapeOf(one.voice))}<span><b>${one.tag}</b> ${voiceName(one.voice)}</span></span>
    ${said(one)}
    ${one.state === 'asked' || one.state === 'yes'
      ? nothing
      : command(one.state === 'declined' ? t('desk.owner.askAgain') : t('desk.owner.ask'), null, { type: 'askOwner', tag: one.tag }, { place: `ask ${one.tag}`, says: t('desk.owner.askTag', { tag: one.tag }) })}
  </li>`;

/** @param {import('./rows.js').Candidate} one */
function said(one) {
  if (one.state === 'yes') return html`<span class="state">${t('step.yes')}</span>`;
  if (one.state === 'asked') return html`<span class="state">${t('desk.owner.asked')}</span>`;
  if (one.state === 'declined') return html`<span class="state">${t('step.no')}</span>`;
  return one.volunteers ? html`<span class="state">${t('desk.owner.volunteers')}</span>` : nothing;
}

function helpers() {
  const all = step()?.helpers ?? [];
  if (!all.length) return nothing;
  return html`<h3>${t('desk.owner.helpers')}</h3>
    <ul class="helpers">
      ${all.map((wording) => html`<li>${wording}</li>`)}
    </ul>`;
}
