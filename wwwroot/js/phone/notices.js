// Short news for this person: said aloud once, shown for a while, never a window in the way. Both begin when somebody can see them.
import { html } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { announce } from './announce.js';
import { redraw } from './ui.js';

const shownForMs = 12000;
const readWithinMs = 5000;
/** @type {{text: string, where: string, since: number}[]} `since`: when somebody could begin to read it, 0 before */
let news = [];

/** News belong to their phase: what was said of the last one is not true of the next. */
const here = () => [(board.rows.workshop || {}).state, (board.rows.round || {}).no, (board.rows.round || {}).phaseSeq].join('/');

/** @param {string} text */
export function notice(text) {
  news = news.filter(n => n.text !== text).concat({ text, where: here(), since: 0 }).slice(-2);
  redraw();
}

/** The phone goes to somebody else. */
export function forgetNotices() { news = []; }

/** What comes while the phone is in a pocket waits there. The board that comes when it is taken out may be of a new phase: that takes nothing away unread. */
export function notices() {
  if (!document.hidden) {
    for (const n of news.filter(n => !n.since)) {
      announce(n.text);
      begin(n);
    }
    news = news.filter(n => Math.abs(Date.now() - n.since) < (n.where === here() ? shownForMs : readWithinMs));
  }
  return news.map(n => html`<p class="notice">${icon('wait')}<span>${n.text}</span></p>`);
}

/** @param {{since: number}} n */
function begin(n) {
  n.since = Date.now();
  for (const ms of [readWithinMs, shownForMs]) setTimeout(redraw, ms + 50);
}

/** Who looks again has the whole time again. */
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  news.filter(n => n.since).forEach(begin);
  redraw();
});
