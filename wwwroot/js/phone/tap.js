// A tap on what turns on and off: who double-taps by habit, or whose hand shakes, means one tap.

const againWithin = 350; // ms
const samePlace = 30; // px
let last = { at: -againWithin, x: 0, y: 0 };

/** @param {() => void} act @returns {(event: MouseEvent) => void} */
export const tap = act => event => {
  const before = last;
  last = { at: event.timeStamp, x: event.clientX, y: event.clientY };
  if (!isSecond(event, before)) act();
};

/** A mouse counts its clicks; a finger is timed. The keyboard does neither. @param {MouseEvent} event @param {typeof last} before */
function isSecond(event, before) {
  if (event.detail > 1) return true;
  const pointer = /** @type {PointerEvent} */ (event).pointerType;
  const byFinger = pointer ? pointer === 'touch' : event.detail === 1 && 'ontouchstart' in window;
  return byFinger && event.timeStamp - before.at < againWithin && Math.hypot(event.clientX - before.x, event.clientY - before.y) < samePlace;
}
