// Before a place's own script: a browser older than Safari 14.1 or Chrome 87 gets one plain sentence instead of an empty page,
// and a script that the network lost is asked for again. Written for such browsers.
(function () {
  var againAfter = 3000; // ms, twice as long after every silence
  var isAsking = false;

  // A module that did not come through is not tried again by any browser. As soon as the server answers, the page begins anew; what was typed is kept.
  addEventListener('error', function (event) {
    var lost = /** @type {any} */ (event.target);
    if (lost && lost.type === 'module') begin();
  }, true);
  addEventListener('partlost', begin);

  function begin() {
    if (!isAsking) setTimeout(ask, againAfter);
    isAsking = true;
  }

  // Only for LabHub's own answer: a hotspot's page or a proxy's error would take the place of ours, and no script of ours would be left.
  function ask() {
    var asking = new XMLHttpRequest();
    asking.open('GET', '/robots.txt'); // the smallest thing there is
    asking.timeout = 8000;
    asking.onload = function () {
      if (asking.status === 200 && asking.responseText.indexOf('User-agent') === 0) location.reload();
      else later();
    };
    asking.onerror = asking.ontimeout = later;
    asking.send();
  }

  function later() {
    againAfter = Math.min(2 * againAfter, 60000);
    setTimeout(ask, againAfter);
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
