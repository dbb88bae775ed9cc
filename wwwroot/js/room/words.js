// What people read comes from here: one catalogue, given with the page, with its plural rules as data.
import { board } from './board.js';

/** @typedef {{form: string, mod?: number, in?: number[], decimal?: boolean}} PluralRule */

const page = document.getElementById('words');
/** @type {{language: string, plural: PluralRule[], words: Record<string, string | Record<string, string>>}} */
const catalogue = page ? JSON.parse(page.textContent || '{}') : { language: '', plural: [], words: {} };

/** The form of a number: the first rule that fits. Exactly 0 has its own form where a word has one. @param {number} n */
export function pluralForm(n) {
  const whole = Number.isInteger(n);
  const rule = catalogue.plural.find(r => r.decimal ? !whole : !r.in || (whole && r.in.includes(r.mod ? Math.abs(n) % r.mod : n)));
  return rule ? rule.form : 'other';
}

/**
 * The sentence for a key. `args.n` chooses the plural form; a number and its noun stay on one line.
 * A missing key shows itself, so that it is seen at once.
 * @param {string} key @param {Record<string, any>} [args]
 */
export function t(key, args = {}) {
  const word = catalogue.words[key];
  if (word === undefined) return key;
  const text = typeof word === 'string' ? word
    : (args.n === 0 && word.zero) || word[pluralForm(Number(args.n))] || word.other || key;
  return text.replace(/\{(\w+)\}( ?)/g, (whole, name, space) =>
    args[name] === undefined || args[name] === null ? whole
      : String(args[name]) + (space && typeof args[name] === 'number' ? '\u00a0' : space));
}

/** More words, that came after the page. @param {Record<string, string | Record<string, string>>} more */
export const learn = more => { Object.assign(catalogue.words, more); };

/** True if the catalogue has a word of this key. @param {string} key */
export const hasWord = key => catalogue.words[key] !== undefined;

/** The language of this page: `sl`, `en`, … */
export const lang = () => document.body.dataset.lang || document.documentElement.lang || 'sl';

/** A name in this language, else in the first one it has. @param {Record<string, string> | null | undefined} names */
export const inLanguage = names => names ? names[lang()] || Object.values(names)[0] || '' : '';

/** `2026-12-18` → "18. 12. 2026" or "18 December 2026". Month names change case in Slovene, so figures there. @param {string | null} isoDate */
export function dateText(isoDate) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(isoDate || '');
  if (!parts) return isoDate || '';
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (lang() !== 'en') return `${day}.\u00a0${month}.\u00a0${year}`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, day)).replace(/ /g, '\u00a0');
}

const fewSeconds = 2000; // ms: clocks differ by so much, and 4 minutes must not begin as 5

/** Whole minutes until then by the server's clock, rounded up, never below 0; null without a timer. @param {string | null | undefined} endIso */
export function minutesLeft(endIso) {
  if (!endIso) return null;
  return Math.max(0, Math.ceil((Date.parse(endIso) - board.serverTime() - fewSeconds) / 60000));
}

/** A text of the record as people read it: erased, or with parts taken out (U+FFFC), it says so. @param {string | null} text */
export const plain = text => (text === null ? t('record.removed') : text.split('\uFFFC').join(t('record.removed')));
