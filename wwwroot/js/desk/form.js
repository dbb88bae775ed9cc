// What is being typed on this desk: kept in this browser until it is saved, never overwritten by the room's changes.
import { redraw } from './draw.js';

const KEY = `labhub.desk.${document.body.dataset.code}`;

/** @type {Record<string, Record<string, any>>} */
let forms = {};
try {
  forms = JSON.parse(localStorage.getItem(KEY) ?? '{}');
} catch {
  // a browser that keeps nothing still types
}

let waits = 0;
/** Writes at most a few times a second, not at every key. */
function keep() {
  clearTimeout(waits);
  waits = window.setTimeout(write, 250);
}
function write() {
  try {
    if (Object.keys(forms).length) localStorage.setItem(KEY, JSON.stringify(forms));
    else localStorage.removeItem(KEY);
  } catch {
    // nothing to be done: the words stay on this page
  }
}
window.addEventListener('pagehide', write);

/** Nothing and an empty field are the same. @param {any} value */
const same = (value) => JSON.stringify(value === null || value === undefined || value === '' ? null : value);

/**
 * One form by name. A field that nobody touched shows what is saved.
 * @param {string} name
 */
export const form = (name) => ({
  name,
  touched: () => name in forms,
  /** @param {string} field @param {any} saved @returns {any} */
  value: (field, saved) => (forms[name] && field in forms[name] ? forms[name][field] : saved),
  /** @param {string} field @param {any} value */
  set(field, value) {
    (forms[name] ??= {})[field] = value;
    keep();
    redraw();
  },
  /** Differs from what is saved. @param {Record<string, any>} saved */
  dirty: (saved) =>
    Object.entries(forms[name] ?? {}).some(
      ([field, value]) => !field.startsWith('#') && same(value) !== same(saved[field]),
    ),
  clear() {
    delete forms[name];
    keep();
    redraw();
  },
});

/** The workshop is over: nothing typed for it stays in this browser. */
export function forgetForms() {
  forms = {};
  write();
}

/** @typedef {ReturnType<typeof form>} Form */
