// What was just sent stays in sight: on a small phone it would stand below the edge, and an empty field looks like lost words.

let wanted = '';

/** From now on, until the person looks elsewhere. @param {string} text */
export function keepInSight(text) { wanted = text; }

/** A new phase begins at the top. */
export const lookElsewhere = () => { wanted = ''; };

/** After every drawing: a band may have come, or the slip has moved. @param {HTMLElement} room */
export function bringIntoSight(room) {
  const words = wanted && [...room.querySelectorAll('.own-words')].find(e => e.textContent === wanted);
  const slip = words && words.closest('.slip');
  if (slip) slip.scrollIntoView({ block: 'nearest' });
}

for (const sign of ['wheel', 'touchmove', 'keydown', 'input', 'pointerdown']) addEventListener(sign, lookElsewhere, { passive: true });
