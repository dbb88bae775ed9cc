// What this phone keeps for itself. A captive window throws on every touch of storage: then memory keeps it, until the page goes.

/** @type {Map<string, string>} */
const memory = new Map();
let code = '';
let area = '';
let works = true;

try {
  localStorage.setItem('labhub:try', '1');
  localStorage.removeItem('labhub:try');
} catch {
  works = false;
}

/** False in a window that forgets everything: the person should open the page elsewhere. */
export const storageWorks = () => works;

/** False too where the storage was full: something stands in memory alone, and goes with the page. */
export const keepsEverything = () => works && memory.size === 0;

/** @param {string} seat */
const areaOf = seat => `labhub:${code}:${seat}:`;

/** From now on everything is kept for this workshop and this seat; '' while nobody says who holds the phone. @param {string} of the workshop's code @param {string} seat */
export function keepFor(of, seat) {
  code = of;
  area = seat && areaOf(seat);
}

/** True once we know whose things we keep. */
export const keepsForSomebody = () => area !== '';

/** @param {string} name @returns {any} what was kept, or null */
export const kept = name => (area ? read(area + name) : null);

/** The same of another seat on this phone. @param {string} seat @param {string} name @returns {any} */
export const keptOf = (seat, name) => read(areaOf(seat) + name);

/** @param {string} key @returns {any} */
function read(key) {
  try {
    const text = memory.has(key) ? memory.get(key) : localStorage.getItem(key);
    return text === null || text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. A full storage falls back to memory too. @param {string} name @param {any} value */
export function keep(name, value) {
  if (area) write(area + name, value);
}

/** @param {string} seat @param {string} name @param {any} value */
export const keepOf = (seat, name, value) => write(areaOf(seat) + name, value);

/** @param {string} key @param {any} value */
function write(key, value) {
  memory.delete(key);
  try {
    if (value === null || value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    memory.set(key, JSON.stringify(value));
  }
}

/** The names kept for this seat that begin so. @param {string} prefix @returns {string[]} */
export const keptNames = prefix => (area ? under(area, prefix) : []);

/** The same of another seat on this phone. @param {string} seat @param {string} prefix */
export const keptNamesOf = (seat, prefix) => under(areaOf(seat), prefix);

/** Everybody of this workshop for whom something is kept here, whether their seat is still on this phone or not. @param {string} of @returns {string[]} */
export function seatsKept(of) {
  code = of;
  return [...new Set(keys().filter(k => k.startsWith(`labhub:${of}:`)).map(k => k.split(':')[2]))];
}

/** @param {string} start @param {string} prefix */
const under = (start, prefix) => keys().filter(k => k.startsWith(start + prefix)).map(k => k.slice(start.length));

function keys() {
  const all = [...memory.keys()];
  try {
    for (let i = 0; i < localStorage.length; i++) all.push(localStorage.key(i) || '');
  } catch { /* memory alone */ }
  return [...new Set(all)];
}

/** One of several people leaves this phone: only what is theirs goes. @param {string} seat */
export const forgetSeat = seat => forget(areaOf(seat));

/** "Leave and clear this phone": everything of every workshop goes. */
export const forgetAll = () => forget('labhub:');

/** @param {string} of the workshop's code */
const leaves = of => `labhub-leaves:${of}:`;

/** That somebody leaves outlives their words, until their place is off this phone: it lies where nothing is forgotten. @param {string} of @param {string} seat @param {boolean} on */
export const keepLeaving = (of, seat, on) => write(leaves(of) + seat, on || null);

/** The seats of those who leave. @param {string} of @returns {string[]} */
export const keptLeaving = of => under(leaves(of), '').filter(seat => read(leaves(of) + seat));

/** @param {string} start */
function forget(start) {
  for (const key of keys().filter(k => k.startsWith(start))) {
    memory.delete(key);
    try { localStorage.removeItem(key); } catch { /* it was in memory alone */ }
  }
}
