// A card on the wall: people's words on a slip of paper, with its pieces when it is joined.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';
import { card } from './rows.js';

/** The words that stand on a card, short where they only point to it. @param {string} id */
export function cardTitle(id) {
  const it = card(id);
  return it?.text ?? t('record.removed');
}

/** A cut that stays with its card: the four cuts of the look in turn, by its id. @param {string} id */
export const cut = (id) => `slip-${([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4) + 1}`;

/** The words of a card, all pieces readable. @param {import('./rows.js').Piece & {pieces?: import('./rows.js').Piece[], gone?: string | null}} it */
export function words(it) {
  if (it.gone) return html`<p class="gone">${it.gone === 'heldBack' ? t('desk.heldBack') : t('desk.takenBack')}</p>`;
  const others = (it.pieces ?? []).filter((piece) => piece.text !== null && (piece.text !== it.text || piece.more !== it.more));
  return html`${it.text === null ? html`<p class="gone">${t('desk.takenBack')}</p>` : html`<p class=${it.pieces?.length ? 'title' : 'text'}>${it.text}</p>`}
    ${it.more ? html`<p class="more">${it.more}</p>` : nothing}
    ${others.length
      ? html`<ul class="pieces">
          ${others.map((piece) => html`<li>${piece.text}${piece.more ? html`<br /><span class="more">${piece.more}</span>` : nothing}</li>`)}
        </ul>`
      : nothing}`;
}

/** @param {string} id @param {{chosen?: boolean, now?: boolean, inside?: unknown, under?: unknown}} [how] */
export function slip(id, how = {}) {
  const it = card(id);
  if (!it) return nothing;
  return html`<article class="slip ${cut(id)} ${how.chosen ? 'pale' : ''} ${how.now ? 'strong' : ''}">
    ${how.inside ?? words(it)}${how.under ?? nothing}
  </article>`;
}
