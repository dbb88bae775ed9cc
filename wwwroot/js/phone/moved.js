// This phone's place is on another phone now: it says so, and what was not sent stays in sight.
import { html } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { here } from '../room/connection.js';
import { t } from '../room/words.js';
import { allLeft } from './left-behind.js';

/** @returns {import('./frame.js').View} */
export function movedScreen() {
  return { body: html`
    <h1>${t('seats.moved')}</h1>
    <p>${t('seats.movedHelp')}</p>
    ${allLeft()}
    <a class="button main wide" href=${'/j/' + encodeURIComponent(here.code)}>${icon('next')} ${t('join.again')}</a>
    <a class="button wide" href=${'/j/' + encodeURIComponent(here.code) + '/seat'}>${icon('phone')} ${t('seats.have')}</a>` };
}
