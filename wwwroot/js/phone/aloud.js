// Reading a card aloud, only with a voice that lives on this phone: a network voice would send people's words away.
import { lang } from '../room/words.js';
import { redraw } from './ui.js';

const speech = window.speechSynthesis;
if (speech && speech.addEventListener) speech.addEventListener('voiceschanged', redraw);

const ownVoice = () => (speech ? speech.getVoices() : [])
  .find(v => v.localService && v.lang.toLowerCase().replace('_', '-').split('-')[0] === lang());

/** False where no local voice speaks this language: then there is no button. */
export const canReadAloud = () => Boolean(ownVoice());

/** @param {string} text */
export function readAloud(text) {
  const spoken = ownVoice();
  if (!spoken) return;
  speech.cancel(); // a second tap begins anew
  const words = new SpeechSynthesisUtterance(text);
  words.voice = spoken;
  words.lang = spoken.lang;
  speech.speak(words);
}
