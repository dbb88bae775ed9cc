// Reading the outcome document: its texts may be erased, wholly or in part, and the wall says so.
import { inLanguage, plain, t } from '../room/words.js';

/** @param {{text: string | null} | null | undefined} words */
export function textOf(words) {
  return words ? plain(words.text) : '';
}

/** The step of a document in the form of the row `step`. @param {any} step */
export function savedStep(step) {
  return {
    what: textOf(step.what), owner: { state: step.owner ? 'yes' : 'none', wording: textOf(step.owner) },
    helpers: step.helpers.map(textOf), byWhen: step.byWhen, sign: textOf(step.sign), families: textOf(step.families),
    support: textOf(step.support), addressee: textOf(step.addressee),
  };
}

/** @param {any} idea of a document, in the form of a card */
export function savedCard(idea) {
  return {
    id: idea.id, text: textOf(idea.text), more: idea.more && textOf(idea.more), gone: idea.gone,
    pieces: idea.pieces.map((/** @type {any} */ piece) => ({ id: piece.id, text: textOf(piece.text), more: piece.more && textOf(piece.more) })),
  };
}

/** The voices that took part, in the lab's order. @param {any} outcome @returns {{shape: string, name: string}[]} */
export function voicesOf(outcome) {
  return outcome.voices.map((/** @type {any} */ voice) => ({ shape: voice.shape, name: inLanguage(voice.names) }));
}

/** What the outcome is called: every kind with the same dignity. @param {string} kind @param {string} waitsFor names of voices */
export function kindText(kind, waitsFor) {
  switch (kind) {
    case 'agreed': return t('outcome.agreed');
    case 'agreedWithReservations': return t('outcome.reservations');
    case 'provisional': return waitsFor ? t('outcome.provisional', { voices: waitsFor }) : t('screen.provisional');
    case 'notAgreed': return t('outcome.notAgreed');
    default: return t('outcome.notFinished');
  }
}
