// Read aloud: only with a voice that lives in this device and speaks this language; any other would send the text away.

const button = document.querySelector('.read-aloud');
const parts = [...document.querySelectorAll('[data-aloud]')];

/** What people wrote may be in another language than the page. @param {Element} part */
const languageOf = part => ((part.querySelector('[lang]') || part.closest('[lang]') || document.documentElement).getAttribute('lang') || '').toLowerCase();

/** @param {string} language */
const localVoice = language => speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(language));

function show() {
  if (button) button.toggleAttribute('hidden', !parts.every(part => localVoice(languageOf(part))));
}

function speak() {
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    return;
  }
  // A part at a time: some voices fall silent in long texts.
  for (const part of parts) {
    const voice = localVoice(languageOf(part));
    if (!voice) continue;
    const said = new SpeechSynthesisUtterance((part.textContent || '').replace(/\s+/g, ' ').trim());
    said.voice = voice;
    said.lang = voice.lang;
    speechSynthesis.speak(said);
  }
}

if (button && 'speechSynthesis' in window) {
  show();
  // Safari before 16 has no such event there, and its voices at once.
  speechSynthesis.addEventListener?.('voiceschanged', show);
  button.addEventListener('click', speak);
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}

export {}; // a module of its own, also for the type check
