// What this phone keeps for itself. A captive window throws on every touch of storage: then memory keeps it, until the page goes.

/** @type {Map<string, string>} */
const memory = new Map();
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

/** From now on everything is kept for this workshop and this seat. @param {string} code @param {string} seat */
export function keepFor(code, seat) {
  area = `labhub:${code}:${seat}:`;
}

/** True once we know whose things we keep. */
export const keepsForSomebody = () => area !== '';

/** @param {string} name @returns {any} what was kept, or null */
export function kept(name) {
  const key = area + name;
  try {
    const text = memory.has(key) ? memory.get(key) : localStorage.getItem(key);
    return text === null || text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. A full storage falls back to memory too. @param {string} name @param {any} value */
export function keep(name, value) {
  const key = area + name;
  memory.delete(key);
  try {
    if (value === null || value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    memory.set(key, JSON.stringify(value));
  }
}

/** The names kept for this seat that begin so. @param {string} prefix @returns {string[]} */
export function keptNames(prefix) {
  const keys = [...memory.keys()];
  try {
    for (let i = 0; i < localStorage.length; i++) keys.push(localStorage.key(i) || '');
  } catch { /* memory alone */ }
  return [...new Set(keys)].filter(k => k.startsWith(area + prefix)).map(k => k.slice(area.length));
}

/** "Leave and clear this phone": everything of every workshop goes. */
export function forgetAll() {
  memory.clear();
  try {
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const key = localStorage.key(i);
      if (key && key.startsWith('labhub:')) localStorage.removeItem(key);
    }
  } catch { /* nothing was kept */ }
}
