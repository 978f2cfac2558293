import { storage } from './storage';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'jianyan.language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** The language chosen on this device; Chinese until somebody chooses. */
export function chosenLanguage(): Language {
  const kept = storage.read(KEY);
  return isLanguage(kept) ? kept : 'zh-CN';
}

export const keepLanguage = (language: Language): boolean => storage.write(KEY, language);

let current: Language = 'zh-CN';

/** The language on screen, sent with every request. */
export const currentLanguage = (): Language => current;

export function setCurrentLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}
