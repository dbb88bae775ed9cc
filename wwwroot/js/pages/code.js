// The code field: one real input; its letters are drawn into six boxes, so that they stand as they do on the big screen.
// Without this script the same field works, only plainer.

const field = /** @type {HTMLInputElement | null} */ (document.querySelector('.code input'));
const boxes = document.querySelectorAll('.code .box');
const codeLength = 6;

/** Spaces and small letters are welcome: they are only not shown. @param {string} typed */
const clean = typed => typed.replace(/[\s-]/g, '').toUpperCase().slice(0, codeLength);

function draw() {
  if (!field) return;
  const text = clean(field.value);
  if (text !== field.value) {
    const at = clean(field.value.slice(0, field.selectionStart || 0)).length;
    field.value = text;
    field.setSelectionRange(at, at);
  }
  const at = Math.min(field.selectionStart || 0, codeLength - 1);
  const active = document.activeElement === field;
  boxes.forEach((box, n) => {
    box.textContent = text[n] || '';
    box.classList.toggle('now', active && n === at);
    box.classList.toggle('caret', active && n === at && !text[n]);
  });
}

if (field) {
  field.parentElement?.classList.add('drawn');
  for (const when of ['input', 'focus', 'blur', 'keyup', 'pointerup']) field.addEventListener(when, draw);
  document.addEventListener('selectionchange', draw);
  draw();
}

export {}; // a module of its own, also for the type check
