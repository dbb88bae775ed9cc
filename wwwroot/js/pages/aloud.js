// Read aloud: only with a voice that lives in this device and speaks this language; any other would send the text away.

const button = document.querySelector('.read-aloud');
const language = document.documentElement.lang;

function localVoice() {
  return speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

function show() {
  if (button) button.toggleAttribute('hidden', !localVoice());
}

function speak() {
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    return;
  }
  const voice = localVoice();
  if (!voice) return;
  // A sentence at a time: some voices fall silent in long texts.
  document.querySelectorAll('[data-aloud]').forEach(part => {
    const said = new SpeechSynthesisUtterance((part.textContent || '').replace(/\s+/g, ' ').trim());
    said.voice = voice;
    said.lang = voice.lang;
    speechSynthesis.speak(said);
  });
}

if (button && 'speechSynthesis' in window) {
  show();
  // Safari before 16 has no such event there, and its voices at once.
  speechSynthesis.addEventListener?.('voiceschanged', show);
  button.addEventListener('click', speak);
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}

export {}; // a module of its own, also for the type check
