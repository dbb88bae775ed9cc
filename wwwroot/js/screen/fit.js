// Sets the largest type that fits, in steps down to the smallest that may be read from the last row.

const smallest = 5.02; // % of the height, a hair over 5 because browsers round down
const step = 0.4;

/** @param {HTMLElement} root */
export function fit(root) {
  root.querySelectorAll('[data-fit]').forEach(found => {
    const box = /** @type {HTMLElement} */ (found);
    const [from, to] = (box.dataset.fit || '').split(' ').map(Number);
    let size = from;
    box.classList.remove('tight');
    for (set(box, size); overflows(box) && size > (to || smallest); set(box, size)) size = Math.max(to || smallest, size - step);
    // A word longer than the wall is broken, and lines stand closer, before anything is cut off.
    if (overflows(box)) box.classList.add('tight');
  });
}

/** @param {HTMLElement} box @param {number} size */
function set(box, size) {
  box.style.setProperty('--size', String(size));
}

/** @param {HTMLElement} box */
function overflows(box) {
  return box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
}
