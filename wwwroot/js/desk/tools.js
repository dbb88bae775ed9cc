// Always at hand: the big screen (dark, its pages) and who else has a desk open.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { board } from '../room/board.js';
import { t } from '../room/words.js';
import { pageCount } from '../screen/pages.js';
import { command, icon } from './button.js';
import { desk, screen, workshop } from './rows.js';

export const tools = () =>
  html`<section class="tools" aria-labelledby="tools-title">
    <h2 id="tools-title">${t('desk.screen.title')}</h2>
    ${bigScreen()} ${others()}
  </section>`;

function bigScreen() {
  const { blank, page } = screen();
  const pairing = desk().pairing;
  return html`<div class="buttons">
      ${blank
        ? command(t('desk.screen.light'), 'screen', { type: 'blankScreen', on: false }, { place: 'blank' })
        : command(t('desk.screen.blank'), 'blank', { type: 'blankScreen', on: true }, { place: 'blank' })}
      ${pairing && workshop().state !== 'lobby'
        ? html`<a class="quiet" href=${pairing} target="_blank" rel="noopener">${t('desk.screen.open')}</a>`
        : nothing}
    </div>
    <div class="pages">
      ${command('‹', null, { type: 'turnPage', page: page - 1 }, { off: page === 0, says: t('desk.screen.before'), place: 'pageBefore' })}
      <span>${t('desk.screen.page', { no: page + 1 })}</span>
      ${command('›', null, { type: 'turnPage', page: page + 1 }, { off: page + 1 >= pageCount(board.rows), says: t('desk.screen.after'), place: 'pageAfter' })}
    </div>`;
}

/** Two desks are equal; each says who else has one (METHOD 2, TakeOver). */
function others() {
  // a desk opened by a one-use link has only a number
  const names = desk().desks.map((name) => (/^\d+$/.test(name) ? t('desk.deskNo', { no: name }) : name));
  if (names.length < 2) return nothing;
  return html`<p class="also">${icon('people')} ${t('desk.also', { names: names.join(', ') })}</p>`;
}

/** The one-use link for somebody who shall lead too. */
export function secondDesk() {
  const link = desk().second;
  if (!link) return nothing;
  return html`<details class="second">
    <summary>${t('desk.second.title')}</summary>
    <p>${t('desk.second.hint')}</p>
    <p><a class="address" href=${link} target="_blank" rel="noopener">${new URL(link, location.href).href}</a></p>
  </details>`;
}
