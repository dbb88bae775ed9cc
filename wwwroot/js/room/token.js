// The phone's token, where a browser keeps no cookie: it stands in the fragment of the address and travels as a header.

const found = /[#&]k=([\w-]{16,128})/.exec(location.hash);
/** @type {string | null} */
let token = found ? found[1] : null;

/** The token to send, or null where the cookie does it. */
export const phoneToken = () => token;

/** "Leave and clear this phone": whoever opens this page next is nobody here. What this page has still to send goes with the token. */
export function hideToken() {
  try { history.replaceState(null, '', location.pathname); } catch { /* a captive window keeps its address until it closes */ }
}

/** This phone is nobody's any more. */
export function forgetToken() {
  token = null;
  hideToken();
}

/** The cookie works, so the address need not carry the token any more: it could be shared or photographed. */
export function tokenIsInCookie() {
  if (!token) return;
  token = null;
  try {
    const search = new URLSearchParams(location.search);
    search.delete('in'); // the mark of a phone without a cookie
    const rest = search.toString();
    history.replaceState(history.state, '', location.pathname + (rest ? '?' + rest : ''));
  } catch { /* a captive window without history keeps its address */ }
}
