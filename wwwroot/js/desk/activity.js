// Each voice in the room and whether something is still missing from it: activity, never content (METHOD 6).
import { html } from '../../lib/lit-html/lit-html.js';
import { missing, room, workshop } from './rows.js';
import { shapeOf, stamp, voiceName } from './voices.js';

/**
 * @param {string} code what is missing in this phase
 * @param {(n: number) => string} still words for a voice from which it is missing, with how many people
 * @param {string} there words for a voice from which it has come
 */
export function activity(code, still, there) {
  const here = room().here;
  return html`<ul class="activity">
    ${workshop()
      .voices.filter((voice) => here.includes(voice.id))
      .map((voice) => {
        const waits = missing().find((one) => one.voice === voice.id && one.code === code);
        return html`<li class=${waits ? 'waits' : ''}>
          <span class="voice">${stamp(shapeOf(voice.id), !waits)}<b>${voiceName(voice.id)}</b></span>
          <span>${waits ? still(waits.n) : there}</span>
        </li>`;
      })}
  </ul>`;
}
