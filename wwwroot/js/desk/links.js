// Where an outcome is read and downloaded.
import { html } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { icon } from './button.js';

/** @param {string} address `/r/…` */
export const outcomeLinks = (address) =>
  html`<p class="links">
    <a class="button" href=${address} target="_blank" rel="noopener">${icon('record')}<span>${t('desk.link.page')}</span></a>
    <a class="button" href="${address}.md" download>${icon('down')}<span>${t('desk.link.md')}</span></a>
    <a class="button" href="${address}.csv" download>${icon('down')}<span>${t('desk.link.csv')}</span></a>
    <a class="button" href="${address}.json" download>${icon('down')}<span>${t('desk.link.json')}</span></a>
  </p>`;
