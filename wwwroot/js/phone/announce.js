// What a screen reader should hear: one polite region, at most one sentence a second.

const waiting = /** @type {string[]} */ ([]);
let speaking = false;

/** @param {string} text */
export function announce(text) {
  if (!text || waiting[waiting.length - 1] === text) return;
  waiting.push(text);
  if (waiting.length > 3) waiting.shift(); // old news help nobody
  if (!speaking) next();
}

function next() {
  const text = waiting.shift();
  speaking = text !== undefined;
  if (text === undefined) return;
  const region = document.getElementById('live');
  if (region) region.textContent = region.textContent === text ? text + '\u00a0' : text; // the same words again are news too
  setTimeout(next, 1100);
}
