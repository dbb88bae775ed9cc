// The rule of the round in plain sentences: frozen when writing opens (METHOD 6).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { dateText, t } from '../room/words.js';
import { round, workshop } from './rows.js';
import { voiceNames } from './voices.js';

export function ruleInWords() {
  const now = round();
  if (!now?.rule) return nothing;
  const { minPeople, minVoicesHeard, quorum, support } = now.rule;
  return html`<ul class="rule">
    <li>${t('desk.rule.people', { n: minPeople })}</li>
    <li>${t('desk.rule.quorum', { part: quorum })}</li>
    <li>${t('desk.rule.voices', { n: minVoicesHeard })}</li>
    ${now.required.length ? html`<li>${t('lobby.required', { voices: voiceNames(now.required) })}</li>` : nothing}
    <li>${t('desk.rule.worry')}</li>
    <li>${t('desk.rule.support', { part: support })}</li>
    <li>${t('desk.rule.majority')}</li>
  </ul>`;
}

/** What the room may do today, as everybody reads it. */
export function scopeInWords() {
  const scope = workshop().scope;
  if (!scope) return nothing;
  return html`<p>${scopeText(scope)}</p>
    ${scope.limits ? html`<p>${t('scope.limits', { text: scope.limits })}</p>` : nothing}`;
}

/** @param {NonNullable<import('./rows.js').Workshop['scope']>} scope */
export function scopeText(scope) {
  switch (scope.kind) {
    case 'advise':
      return scope.date ? t('scope.advise', { who: scope.who ?? '', date: dateText(scope.date) }) : t('scope.adviseUndated', { who: scope.who ?? '' });
    case 'collect': return t('scope.collect');
    default: return t('scope.decide');
  }
}

/** Beside the step: what this room may do, and what it cannot change today (METHOD 7, E46). */
export const limitsBeside = () => (workshop().scope ? html`<section class="beside" aria-label=${t('desk.scope.title')}>${scopeInWords()}</section>` : nothing);
