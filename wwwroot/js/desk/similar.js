// Steps of this lab that sound like the one being written, so that the room may join one instead of beginning it again (METHOD 4, Shape).
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { ask } from '../room/wire.js';
import { dateText, plain, t } from '../room/words.js';
import { redraw } from './draw.js';
import { results, round, workshop } from './rows.js';
import { cardTitle } from './slip.js';

/** @typedef {{what: string, owner: string | null, byWhen: string | null, address: string}} OpenStep */

const STEM = 5; // letters: enough of a Slovene word for all its cases
const SHORTEST_WORD = 4;
const MOST = 3; // shown
const ASK_AGAIN = 15000; // ms

/** @type {OpenStep[]} */
let steps = [];
let loaded = /** @type {'no' | 'asked' | 'yes'} */ ('no');

function load() {
  if (loaded !== 'no') return;
  loaded = 'asked';
  ask(`/w/${encodeURIComponent(workshop().code)}/steps`, { withToken: false }).then(
    (/** @type {OpenStep[]} */ answer) => {
      steps = Array.isArray(answer) ? answer : [];
      loaded = 'yes';
      redraw();
    },
    () => window.setTimeout(() => (loaded = 'no'), ASK_AGAIN), // no line just now
  );
}

/** The beginnings of the words that carry the meaning. @param {string} text */
export const stems = (text) =>
  new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, STEM)));

/** How many words two texts share; 0 where it is too little to speak of. @param {string} a @param {string} b */
export function likeness(a, b) {
  const one = stems(a), other = stems(b);
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= 2 && shared * 3 >= Math.min(one.size, other.size) ? shared : 0;
}

/** @param {string} what the words of the step as they stand on this desk; before there are any, those of the card */
export function similarSteps(what) {
  load();
  const taken = results()?.taken?.card;
  const text = what.trim() || (taken ? cardTitle(taken) : '');
  const itself = round()?.continues?.what; // a step that goes on is not like itself
  const like = steps
    .filter((step) => step.what !== itself)
    .map((step) => ({ step, shared: likeness(text, step.what) }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST);
  if (!like.length) return nothing;
  return html`<section class="offers similar" aria-labelledby="similar-title">
    <h2 id="similar-title">${t('desk.similar.title')}</h2>
    <p class="hint">${t('desk.similar.hint')}</p>
    <ul>
      ${like.map(
        ({ step }) => html`<li>
          <p>${plain(step.what)}<span class="hint">${[step.owner && plain(step.owner), step.byWhen && dateText(step.byWhen)].filter(Boolean).join(' · ')}</span></p>
          <a href=${step.address} target="_blank" rel="noopener">${t('desk.link.page')}</a>
        </li>`,
      )}
    </ul>
  </section>`;
}
