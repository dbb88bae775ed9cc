// A button that sends a command: icon and word. While its command is on the way it only seems to listen (see act.js):
// a disabled button would lose the focus.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { icon } from '../look/stamp.js';
import { act, isBusy, note } from './act.js';

export { icon };

/**
 * @param {string} label
 * @param {string | null} sign name of its icon
 * @param {() => void} press
 * @param {{main?: boolean, off?: boolean, place?: string, says?: string, quiet?: boolean, pressed?: boolean}} [how]
 */
export const button = (label, sign, press, how = {}) =>
  html`<button
    type="button"
    class="${how.quiet ? 'quiet' : 'button'} ${how.main ? 'main' : ''}"
    ?disabled=${how.off}
    aria-busy=${how.place && isBusy(how.place) ? 'true' : nothing}
    aria-label=${how.says ?? nothing}
    aria-pressed=${how.pressed === undefined ? nothing : String(how.pressed)}
    @click=${press}
  >
    ${sign ? icon(sign) : nothing}<span>${label}</span>
  </button>`;

/**
 * A button for one command, with its refusal below.
 * @param {string} label
 * @param {string | null} sign
 * @param {{type: string} & Record<string, any>} command
 * @param {{main?: boolean, off?: boolean, place?: string, says?: string, quiet?: boolean, then?: () => void}} [how]
 */
export function command(label, sign, command, how = {}) {
  const place = how.place ?? command.type;
  const press = async () => {
    if (await act(command, place)) how.then?.();
  };
  return html`${button(label, sign, press, { ...how, place })}${note(place)}`;
}
