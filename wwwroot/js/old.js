// For browsers that cannot run modules: one plain sentence instead of an empty page. Old syntax on purpose.
(function () {
  var room = document.getElementById('room');
  var english = (document.documentElement.lang || '').indexOf('en') === 0;
  if (!room) return;
  room.textContent = english
    ? 'This browser is too old for this page. Please open it on a newer phone, or ask the person who leads.'
    : 'Ta brskalnik je prestar za to stran. Odprite jo na novejšem telefonu ali vprašajte osebo, ki vodi delavnico.';
})();
