// How people work together on a step, and where it is settled, in words.
import { t } from '../room/words.js';

/** @param {string | null | undefined} together */
export function togetherText(together) {
  if (together === 'inform') return t('record.togetherInform');
  if (together === 'share') return t('record.togetherShare');
  if (together === 'do') return t('record.togetherDo');
  return together === 'lead' ? t('record.togetherLead') : '';
}

/** @param {string | null | undefined} level */
export function levelText(level) {
  if (level === 'here') return t('record.levelHere');
  if (level === 'organisation') return t('record.levelOrganisation');
  if (level === 'municipality') return t('record.levelMunicipality');
  return level === 'country' ? t('record.levelCountry') : '';
}
