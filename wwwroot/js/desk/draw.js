// When the desk draws itself: once a frame, however many things asked for it.

/** @type {() => void} */
let picture = () => {};
let asked = false;

/** Names the one function that draws the whole desk. @param {() => void} draw */
export function drawWith(draw) {
  picture = draw;
}

/** Asks for a new picture; any number of askings in one frame make one. */
export function redraw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    picture();
  });
}

/** Says a sentence to screen readers, politely. @param {string} sentence */
export function announce(sentence) {
  const live = document.getElementById('live');
  if (live) live.textContent = sentence;
}
