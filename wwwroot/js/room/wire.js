// One small HTTP request about this workshop, and what its silence means.
import { phoneToken } from './token.js';

/** Why there was no answer: `offline`, `wifi` (a captive portal spoke), `gone` (404: not, or no longer, in this workshop), `moved` (410: the place is on another phone now), `givenUp` (by us). */
export class NoAnswer extends Error {
  /** @param {'offline' | 'wifi' | 'gone' | 'moved' | 'givenUp'} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

const giveUpAfterMs = 8000;

/** @param {any} said */
export const isBoard = said => Boolean(said) && typeof said.at === 'number' && Boolean(said.rows);

/** @param {any} said */
export const isAnswer = said => Boolean(said) && typeof said.answer === 'string';

/** @type {Set<AbortController>} */
const onTheirWay = new Set();

/** After a sleep, or when the line is back: what still hangs on the old line is given up, so that it can be asked again at once. */
export function giveUpOld() {
  for (const stop of onTheirWay) stop.abort();
  onTheirWay.clear();
}

/**
 * Asks and gives back the JSON of the answer, whatever its status, or null for 204 where that is an answer; throws NoAnswer.
 * @param {string} path @param {{body?: object, withToken?: boolean, outlivesPage?: boolean, isOurs?: (said: any) => boolean}} [how]
 * @returns {Promise<any>}
 */
export async function ask(path, { body, withToken = true, outlivesPage = false, isOurs = Array.isArray } = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), giveUpAfterMs);
  onTheirWay.add(stop);
  try {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json' };
    const token = phoneToken();
    if (token && withToken) headers['X-LabHub-Phone'] = token;
    if (body) headers['Content-Type'] = 'application/json';
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET', body: body ? JSON.stringify(body) : undefined,
      headers, cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: stop.signal, keepalive: outlivesPage,
    });
    return await read(response, isOurs);
  } catch (trouble) {
    throw trouble instanceof NoAnswer ? trouble : new NoAnswer(onTheirWay.has(stop) ? 'offline' : 'givenUp');
  } finally {
    onTheirWay.delete(stop);
    clearTimeout(timer);
  }
}

/**
 * LabHub never redirects here, never speaks HTML, and says what its answers are: who speaks otherwise is the Wi-Fi, or a proxy in between.
 * @param {Response} response @param {(said: any) => boolean} isOurs
 */
async function read(response, isOurs) {
  if (response.status === 204 && isOurs(null)) return null;
  const json = (response.headers.get('Content-Type') || '').includes('json');
  if (response.type === 'opaqueredirect' || response.status === 511 || (response.ok && !json)) throw new NoAnswer('wifi');
  if (response.status === 404) throw new NoAnswer('gone');
  if (response.status === 410) throw new NoAnswer('moved');
  if (response.status === 413) return { answer: 'invalid', field: 'text', code: 'tooLong' };
  if (!json) throw new NoAnswer('offline'); // a proxy while the server starts again
  const said = await response.json();
  if (!isOurs(said)) throw new NoAnswer(response.ok ? 'wifi' : 'offline');
  return said;
}
