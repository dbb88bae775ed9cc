// Words that look like a person: a name with a surname, a phone, an e-mail, an EMŠO, a date of birth, a street with a number.
// They only warn before sending; nothing is ever blocked, and nothing leaves the phone for it.

/** @typedef {{kind: 'name' | 'phone' | 'email' | 'emso' | 'birth' | 'street', text: string}} Suspicion */

/** @type {[Suspicion['kind'], RegExp][]} */
const looks = [
  ['email', /[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}/gu],
  ['emso', /\d{13}(?!\d)/g],
  ['birth', /\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)/g],
  ['phone', /(?:\+|)\d(?:[ \u00a0/.()-]?\d){7,12}(?!\d)/g],
  ['street', /(?:\p{Lu}[\p{L}]+\s){1,3}(?:ulic[aeio]|cest[aeio]|pot[i]?|trg[au]?|naselj[aeu]|nabrežj[aeu])\s\d{1,3}\s?[a-z]?(?!\p{L})/gu],
  ['street', /(?:Ulic[aeio]|Cest[aeio]|Pot[i]?|Trg[au]?|Naselj[aeu])\s(?:\p{L}+\s){1,4}?\d{1,3}\s?[a-z]?(?!\p{L})/gu],
  ['street', /\p{Lu}\p{Ll}+(?:ova|ovi|eva|evi|ska|ski|ška|ški)\s\d{1,3}\s?[a-z]?(?![\p{L}\d.,:])/gu],
  ['name', /\p{Lu}\p{Ll}+(?:[ \u00a0]+|-)\p{Lu}\p{Ll}+(?:(?:[ \u00a0]+|-)\p{Lu}\p{Ll}+)?/gu],
];

/** A date that is still to come is nobody's birth. @param {string} text */
function isPast(text) {
  const [day, month, year] = (text.match(/\d+/g) || []).map(Number);
  return Date.UTC(year, month - 1, day) < Date.now();
}

/**
 * @param {string} text
 * @param {string[]} [known] names that belong to the workshop itself, such as the lab's: they are nobody
 * @returns {Suspicion[]}
 */
export function suspicions(text, known = []) {
  let rest = text;
  /** @type {Suspicion[]} */
  const found = [];
  for (const [kind, look] of looks) {
    rest = rest.replace(look, match => {
      if (kind === 'birth' && !isPast(match)) return ' ';
      if (kind === 'name' && known.some(k => k.includes(match))) return ' ';
      found.push({ kind, text: match.trim() });
      return ' \u0000 ';
    });
  }
  return found;
}
