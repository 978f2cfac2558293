import { chineseOrdinal } from '@jianyan/shared';
import { currentLanguage } from './language';

/** 十六届五次会议, as everywhere; in figures elsewhere. */
export const ordinalInWords = (ordinal: number): string =>
  currentLanguage() === 'en' ? String(ordinal) : chineseOrdinal(ordinal);
