// Before a place's own script: a browser older than Safari 14.1 or Chrome 87 gets one plain sentence instead of an empty page,
// and a script that the network lost is asked for again. Written for such browsers.
(function () {
  var againAfter = 3000; // ms

  // A module that did not come through is not tried again by any browser. As soon as the server answers, the page begins anew; what was typed is kept.
  addEventListener('error', function (event) {
    var lost = /** @type {any} */ (event.target);
    if (lost && lost.type === 'module') setTimeout(again, againAfter);
  }, true);

  function again() {
    var asking = new XMLHttpRequest();
    asking.open('GET', '/robots.txt'); // the smallest thing there is
    asking.timeout = 8000;
    asking.onload = function () { location.reload(); };
    asking.onerror = asking.ontimeout = function () { setTimeout(again, againAfter); };
    asking.send();
  }

  if ('noModule' in document.createElement('script') && 'replaceAll' in String.prototype && 'any' in Promise) return;
  function tell() {
    var sentence = document.getElementById('old'), room = document.getElementById('room');
    if (sentence) sentence.removeAttribute('hidden');
    if (room) room.setAttribute('hidden', '');
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
  else tell();
}());
