// What is typed and what was just sent stays in sight: a band may come over it, and on a small phone a slip would stand below the edge. An empty field looks like lost words.

let sent = '';
let isTyping = false;

/** From now on, until the person looks elsewhere. @param {string} text */
export function keepInSight(text) { sent = text; }

/** A new phase begins at the top. */
export function lookElsewhere() {
  sent = '';
  isTyping = false;
}

/** After every drawing. @param {HTMLElement} room */
export function bringIntoSight(room) {
  const kept = isTyping ? document.activeElement : slipOf(room);
  if (kept && room.contains(kept)) kept.scrollIntoView({ block: 'nearest' });
}

/** @param {HTMLElement} room */
function slipOf(room) {
  const words = sent && [...room.querySelectorAll('.own-words')].find(e => e.textContent === sent);
  return words ? words.closest('.slip') : null;
}

for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(sign, lookElsewhere, { passive: true });
addEventListener('input', event => {
  lookElsewhere();
  isTyping = event.target instanceof HTMLTextAreaElement;
}, { passive: true });
