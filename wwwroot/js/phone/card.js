// The words of a card: its text, its author's second line, and every piece of a joined one.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { t } from '../room/words.js';

/** @typedef {import('../room/types.js').Card} Card */

/** @param {Card} card */
export function card(card) {
  if (card.gone) return html`<span class="words gone">${card.gone === 'heldBack' ? t('phone.heldBack') : t('phone.takenBack')}</span>`;
  const pieces = (card.pieces || []).filter(p => p.id !== card.id && p.text !== card.text);
  return html`
    <span class="words">${card.text}</span>
    ${card.more ? html`<span class="more">${card.more}</span>` : nothing}
    ${pieces.length ? html`
      <span class="pieces-label">${t('listen.joined')}</span>
      ${pieces.map(p => html`<span class="piece">${p.text}${p.more ? html` <span class="more">${p.more}</span>` : nothing}</span>`)}` : nothing}`;
}

/** All of it as one text, to be read aloud. @param {Card} card */
export const spoken = card =>
  [card.text, card.more, ...(card.pieces || []).filter(p => p.text !== card.text).flatMap(p => [p.text, p.more])].filter(Boolean)
    .map(text => (/[.!?…]$/.test(String(text)) ? text : text + '.')).join(' ');
