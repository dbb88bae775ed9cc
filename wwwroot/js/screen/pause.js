// A pause lies over every phase: what the room does now, what it may talk about, and how many minutes are left. One page.
import { html } from '../../lib/lit-html/lit-html.js';
import { minutesLeft, plain, t } from '../room/words.js';
import { prose } from '../look/prose.js';
import { stamp } from '../look/stamp.js';
import { frame } from './frame.js';
import { group } from './voices.js';

/** @typedef {import('../room/types.js').Rows} Rows */

/** @param {Rows} rows @returns {import('./frame.js').Page[]} */
export function pause(rows) {
  const now = rows.pause;
  if (now.kind === 'family') return [family(rows, now)];
  const topic = now.kind === 'groups' || now.kind === 'quiet' ? topicOf(rows) : '';
  const title = titleOf(now);
  return [() => frame({
    kind: 'pausing ' + (topic ? 'topical' : ''),
    head: topic ? html`<h1>${title}</h1>` : '',
    body: html`<div class="fit said" data-fit="${topic ? 8.4 : 14}"><p class="title">${topic ? prose(topic) : title}</p></div>${clock(now)}`,
    foot: now.kind === 'groups' && now.size > 1 ? html`<p>${t('screen.yourTable')}</p>` : timeUp(now) ? html`<p>${t('pause.up')}</p>` : '',
    right: now.kind === 'groups' && now.size > 1 && timeUp(now) ? html`<p>${t('pause.up')}</p>` : '',
  }, 1, 1)];
}

/** One voice talks in its own circle; the others wait, and see whom for. @param {Rows} rows @param {any} now @returns {import('./frame.js').Page} */
function family(rows, now) {
  const voice = group(rows, now.voice);
  return () => frame({
    kind: 'pausing family',
    body: html`<div class="who">${stamp(voice.shape)}<h1 class="fit" data-fit="8.4">${now.voice === 'families' ? t('pause.family')
      : t('family.wait', { voice: voice.name })}</h1></div>${clock(now)}`,
    foot: timeUp(now) ? html`<p>${t('pause.up')}</p>` : '',
  }, 1, 1);
}

/** The minutes that are left, large; it changes once a minute and nothing ends by itself. @param {any} now */
function clock(now) {
  const n = minutesLeft(now.ends);
  if (n === null || n === 0) return '';
  const [before, after] = t('timer.left', { n }).split(String(n));
  return html`<p class="slip slip-3 pale clock"><span>${before.trim()}</span><strong>${n}</strong><span>${after.trim()}</span></p>`;
}

/** @param {any} now */
function timeUp(now) {
  return minutesLeft(now.ends) === 0;
}

/** @param {any} now */
function titleOf(now) {
  if (now.kind === 'quiet') return t('pause.quiet');
  if (now.kind !== 'groups') return t('pause.break');
  switch (now.size) {
    case 1: return t('pause.alone');
    case 2: return t('screen.inTwos');
    case 4: return t('screen.inFours');
    default: return t('pause.groups', { n: now.size });
  }
}

/** What lies on the table: the step where there is one, else the question of the round. @param {Rows} rows */
function topicOf(rows) {
  if (!rows.round) return '';
  const step = ['shape', 'check', 'repair'].includes(rows.round.phase) && rows.step ? rows.step.what : '';
  return step ? plain(step) : rows.round.question;
}
