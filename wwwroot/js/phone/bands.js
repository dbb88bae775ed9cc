// What is wrong with the line, over everything; what is safe comes first. It goes by itself when the line is back.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { board } from '../room/board.js';
import { connectionState, here } from '../room/connection.js';
import { keepsEverything, storageWorks } from '../room/storage.js';
import { phoneToken } from '../room/token.js';
import { t } from '../room/words.js';
import { hasLeft, leftHere } from './has-left.js';

/** @param {string} sign @param {any} text @param {string} [kind] `held`: it stays in sight while people scroll */
const band = (sign, text, kind = '') => html`<div class=${'band ' + kind}><span class="band-sign">${icon(sign)}</span><p>${text}</p></div>`;

export function bands() {
  return html`${line()}${!storageWorks() && phoneToken() ? band('phone', html`${t('join.browser')} <span class="nobr">${location.host}/j/${here.code}</span>`) : nothing}`;
}

function line() {
  const state = connectionState();
  if (state === 'offline') return leftHere() ? nothing : band('nonet', firstStrong(offlineText()), 'held');
  if (state === 'moved') return nothing; // the page itself says where the place is
  if (state === 'wifi') return band('nonet', t('net.wifi'), 'held');
  if (state === 'gone' && board.at >= 0 && !(board.yours.me && hasLeft())) return band('wait', html`${t('phone.gone')} <a href=${'/j/' + encodeURIComponent(here.code)}>${t('join.button')}</a>`);
  const { lead } = board.rows;
  return lead && lead.away ? band('wait', t('lead.away')) : nothing;
}

/** The truth about the words: on this phone they outlive the page, in a window that keeps nothing they do not. */
export const offlineText = () => (keepsEverything() ? t('net.offline') : t('net.keepOpen'));

/** The first sentence stands out, as in the picture. @param {string} text */
function firstStrong(text) {
  const end = text.indexOf('. ');
  return end < 0 ? text : html`<strong>${text.slice(0, end + 1)}</strong>${text.slice(end + 1)}`;
}
