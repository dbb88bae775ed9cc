// How people work together on a step and where it is settled, in words (F13).
import { t } from '../room/words.js';

/** @param {string | null | undefined} together */
export function togetherText(together) {
  switch (together) {
    case 'inform': return t('desk.together.inform');
    case 'share': return t('desk.together.share');
    case 'do': return t('desk.together.do');
    case 'lead': return t('desk.together.lead');
    default: return '';
  }
}

/** @param {string | null | undefined} level */
export function levelText(level) {
  switch (level) {
    case 'here': return t('desk.level.here');
    case 'organisation': return t('desk.level.organisation');
    case 'municipality': return t('desk.level.municipality');
    case 'country': return t('desk.level.country');
    default: return '';
  }
}
