// For browsers that cannot run modules: one plain sentence instead of an empty page. Old syntax on purpose.
(function () {
  var room = document.getElementById('room');
  var words = document.getElementById('words');
  if (room && words) room.textContent = JSON.parse(words.textContent).words['join.old'];
})();
