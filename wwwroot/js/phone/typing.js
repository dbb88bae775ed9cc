// Who types goes on typing: a pause, or its end, draws the same field anew, and the keyboard must not close in the middle of a sentence.

/** @param {HTMLElement} room @param {() => void} drawing */
export function keepTyping(room, drawing) {
  const before = document.activeElement;
  const types = before instanceof HTMLTextAreaElement && room.contains(before) ? before : null;
  const [start, end] = types ? [types.selectionStart, types.selectionEnd] : [0, 0];
  drawing();
  if (!types || room.contains(types)) return;
  const after = document.getElementById(types.id);
  if (!(after instanceof HTMLTextAreaElement)) return;
  after.focus({ preventScroll: true });
  after.setSelectionRange(start, end);
}
