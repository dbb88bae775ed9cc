// Lobby: how to come in, who is here, whose voice is still missing.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { mark } from '../look/stamp.js';
import { group, marked, names } from './voices.js';

/** @typedef {import('./frame.js').Page} Page */

/** @param {import('../room/types.js').Rows} rows @returns {Page[]} */
export function lobby(rows) {
  return [() => {
    const { code, lab, voices } = rows.workshop;
    const room = rows.room || { people: 0, here: [], missing: [] };
    const required = voices.filter((/** @type {any} */ v) => v.required).map((/** @type {any} */ v) => v.id);
    return html`<div class="frame lobby">
      <div class="invite">
        <div class="way">
          <p class="lab">${mark()}<span>${lab.name}</span></p>
          <h1>${t('join.title')}</h1>
          <p class="address">${t('screen.openOnPhone')} <strong>${location.host}</strong></p>
          <p class="code">${[...code].map(letter => html`<span class="letter">${letter}</span>`)}</p>
        </div>
        <figure class="qr"><img src="/w/${code}/qr.svg" alt=""><figcaption>${t('screen.orScan')}</figcaption></figure>
      </div>
      <hr class="seam">
      <div class="present ${voices.length > 6 ? 'many' : ''}">
        <p class="people"><strong>${t('lobby.count', { n: room.people })}</strong><span>${t('screen.keepPhone')}</span></p>
        <div class="voices ${room.here.length < 5 && voices.length < 7 ? 'few' : ''}">${room.here.map((/** @type {string} */ id) => marked(group(rows, id)))}</div>
        ${room.missing.length ? html`<div class="voices missing"><span>${t('screen.stillMissing')}</span>
          ${room.missing.map((/** @type {string} */ id) => marked(group(rows, id), true))}</div>` : ''}
        ${required.length ? html`<p class="required">${t('lobby.required', { voices: names(rows, required) })}</p>` : ''}
      </div></div>`;
  }];
}
