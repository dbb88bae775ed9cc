// Short news for this person: said aloud once, shown for a while, never a window in the way.
import { html } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { announce } from './announce.js';
import { redraw } from './ui.js';

const shownForMs = 12000;
/** @type {{text: string, until: number, where: string}[]} */
let news = [];

/** News belong to their phase and person: what was said of the last one is not true of the next. */
const here = () => [(board.yours.me || {}).seat, (board.rows.workshop || {}).state, (board.rows.round || {}).no, (board.rows.round || {}).phaseSeq].join('/');

/** @param {string} text */
export function notice(text) {
  news = news.filter(n => n.text !== text).concat({ text, until: Date.now() + shownForMs, where: here() }).slice(-2);
  announce(text);
  setTimeout(redraw, shownForMs + 50);
  redraw();
}

/** The phone goes to somebody else. */
export function forgetNotices() { news = []; }

export function notices() {
  news = news.filter(n => n.until > Date.now() && n.where === here());
  return news.map(n => html`<p class="notice">${icon('wait')}<span>${n.text}</span></p>`);
}
