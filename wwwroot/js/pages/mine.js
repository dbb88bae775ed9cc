// The author's way to take ideas out of the record, after the code and the seat are gone: with the receipts that this phone kept.
// They lie at labhub:CODE:SEAT:receipt:IDEA (room/storage.js); another phone has none, and sees no button.

const part = document.querySelector('.mine');

/** The receipts of ideas that stand on this page. @returns {{ idea: string, receipt: string }[]} */
function found() {
  const here = new Set([...document.querySelectorAll('[data-idea]')].map(e => e.getAttribute('data-idea') || ''));
  const mine = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i) || '';
      const [, idea] = /^labhub:[^:]*:[^:]*:receipt:(.+)$/.exec(key) || [];
      if (!idea || !here.has(idea)) continue;
      const { receipt } = JSON.parse(localStorage.getItem(key) || '{}') || {};
      if (typeof receipt === 'string') mine.push({ idea, receipt });
    }
  } catch { /* a window that keeps nothing has nothing */ }
  return mine;
}

/** One after another; the worst answer tells. @param {string} to @returns {Promise<'removed' | 'late' | 'failed'>} */
async function takeOut(to) {
  let failed = false;
  for (const one of found()) {
    try {
      const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(one) });
      if (answer.status === 410) return 'late';
      if (!answer.ok) failed = true;
    } catch {
      failed = true;
    }
  }
  return failed ? 'failed' : 'removed';
}

/** @param {Element} mine */
function begin(mine) {
  /** @param {string} name */
  const of = name => /** @type {HTMLElement} */ (mine.querySelector(name));
  const [ask, sure, yes, no] = ['.mine-ask', '.mine-sure', '.mine-yes', '.mine-no'].map(of);
  /** @param {boolean} asking */
  const show = asking => {
    ask.hidden = asking;
    sure.hidden = !asking;
    (asking ? no : ask).focus();
  };
  mine.removeAttribute('hidden');
  ask.addEventListener('click', () => show(true));
  no.addEventListener('click', () => show(false));
  yes.addEventListener('click', async () => {
    yes.setAttribute('disabled', '');
    const told = await takeOut(mine.getAttribute('data-to') || '');
    // The page again, from the server: what it says is what is saved, and it tells the result.
    const address = new URL(location.href);
    address.searchParams.set('told', told);
    address.hash = 'told';
    location.replace(address.href);
    if (location.href === address.href) location.reload();
  });
}

if (part && found().length) begin(part);

export {}; // a module of its own, also for the type check
