// A browser older than Safari 14.1 or Chrome 87 gets one plain sentence instead of an empty page. Written for such browsers.
(function () {
  if ('noModule' in document.createElement('script') && 'replaceAll' in String.prototype && 'any' in Promise) return;
  function tell() {
    var sentence = document.getElementById('old'), room = document.getElementById('room');
    if (sentence) sentence.removeAttribute('hidden');
    if (room) room.setAttribute('hidden', '');
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
  else tell();
}());
