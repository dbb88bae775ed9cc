// What only this screen knows: which panels are open, and when to draw again.

/** @type {Set<string>} */
const opened = new Set();
/** @type {() => void} */
let drawNow = () => {};
let asked = false;

/** @param {() => void} draw */
export function drawWith(draw) { drawNow = draw; }

/** Draws once soon, however often it is asked. */
export function redraw() {
  if (asked) return;
  asked = true;
  const go = () => { if (asked) { asked = false; drawNow(); focusWanted(); } };
  requestAnimationFrame(go);
  setTimeout(go, 100); // a page in the background gets no frames, but its words should be current when it is seen
}

let wanted = '';

/** After the next drawing the focus stands on this element: somebody without eyes or mouse begins a new part at its heading. @param {string} id */
export function focusOn(id) {
  wanted = id;
  redraw();
}

function focusWanted() {
  const element = wanted && document.getElementById(wanted);
  wanted = '';
  if (element) element.focus({ preventScroll: true });
}

/** @param {string} panel */
export const isOpen = panel => opened.has(panel);

/** @param {string} panel @param {boolean} on */
export function show(panel, on) {
  if (on) opened.add(panel);
  else opened.delete(panel);
  redraw();
}

/** A new phase begins with everything closed. */
export function closeAll() { opened.clear(); }
