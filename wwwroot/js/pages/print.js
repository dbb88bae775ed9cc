// The button "Print": the browser's own printing, where there is a script; without one it stays hidden.

const button = document.querySelector('.print-page');
if (button) {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => window.print());
}

export {}; // a module of its own, also for the type check
