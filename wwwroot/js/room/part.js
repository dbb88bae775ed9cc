// What a page did not begin with: more modules, and the words that they say. On bad Wi-Fi it is asked for until it is here.
import { lang, learn } from './words.js';

const againAfter = 2000; // ms
const patience = 12000; // ms: on dead Wi-Fi a request may stay without an answer for minutes, and a new one goes through

/**
 * Brings the files of a module into the browser's cache, and its words; then it can be imported without one round trip after another.
 * A browser may remember a failed import for ever, so nothing is imported that has not arrived.
 * @param {string} script its path below the base, as `js/phone/screens.js`
 */
export async function bring(script) {
  const { base, begins } = document.body.dataset;
  if ((begins || '').split(' ').includes(script)) return;
  for (;;) {
    try {
      const { words, modules } = await ask(`${base}/part/${lang()}/${script}`, 'json', answer => answer.json());
      await Promise.all(modules.map((/** @type {string} */ address) => ask(address, 'javascript', answer => answer.text())));
      learn(words);
      return;
    } catch {
      await new Promise(go => setTimeout(go, againAfter));
    }
  }
}

/** The same for a script that is no module: it has run when this ends. @param {string} script its path below the base */
export async function bringClassic(script) {
  const address = `${document.body.dataset.base}/${script}`;
  for (;;) {
    try {
      await ask(address, 'javascript', answer => answer.text()); // a request of a script element cannot be given up
      await run(address);
      return;
    } catch {
      await new Promise(go => setTimeout(go, againAfter));
    }
  }
}

/** @param {string} address */
const run = address => new Promise((done, failed) => {
  const element = document.createElement('script');
  element.src = address;
  element.onload = done;
  element.onerror = failed;
  document.head.append(element);
});

/** @param {string} address @param {string} kind of what is asked for: anything else is the Wi-Fi's own word @param {(answer: Response) => Promise<any>} read */
async function ask(address, kind, read) {
  const patient = new AbortController();
  const timer = setTimeout(() => patient.abort(), patience);
  try {
    const answer = await fetch(address, { signal: patient.signal });
    if (answer.status === 410) location.reload(); // the server has a newer version; what was typed is kept
    if (!answer.ok || !(answer.headers.get('Content-Type') || '').includes(kind)) throw new Error(String(answer.status));
    return await read(answer);
  } finally {
    clearTimeout(timer);
  }
}
