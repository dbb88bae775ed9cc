// What a phone does not begin with, in two parts: what it needs soon, and the screens of later phases. The first picture waits for neither (SCREENS 6).
import { bring } from '../room/part.js';
import { storageWorks } from '../room/storage.js';
import { redraw } from './ui.js';

const againAfter = 1500; // ms

/**
 * `here`: its modules, once they are; until then, what it asks for is on its way.
 * @template T @typedef {{here: T | null, bring: () => void}} Part
 */

/** @template T @param {string} script @param {() => Promise<T>} load @returns {Part<T>} */
function part(script, load) {
  let asked = false;
  /** @type {Part<T>} */
  const self = {
    here: null,
    bring() {
      if (asked) return;
      asked = true;
      come();
    },
  };
  let lost = 0;
  async function come() {
    await bring(script);
    try {
      self.here = await load();
    } catch { // asked for once more; a browser that remembers the failure for ever begins the page anew, unless typed words would go with it
      if (lost++ && (storageWorks() || !soon.here)) dispatchEvent(new Event('partlost'));
      else setTimeout(come, againAfter);
    }
    redraw();
  }
  return self;
}

export const soon = part('js/phone/soon.js', () => import('./soon.js'));
export const later = part('js/phone/screens.js', () => import('./screens.js'));
