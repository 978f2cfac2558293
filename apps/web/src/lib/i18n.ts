import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Area } from '../i18n/areas';
import { chosenLanguage, keepLanguage, setCurrentLanguage, type Language } from './language';

/** Chinese comes with the page that needs it; English is fetched when somebody asks for it. */
export type ChineseTexts = Partial<Record<Area, ResourceKey>>;

const english = import.meta.glob<Record<string, ResourceKey>>('../i18n/en/*.ts');

/** Called once by each entry with the areas it shows; resolves when the words of the chosen language are there. */
export async function startTexts(texts: ChineseTexts): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: 'common',
    resources: { 'zh-CN': texts },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  // Where the words of the chosen language cannot be fetched, the page opens in Chinese.
  await showLanguage(chosenLanguage()).catch(() => undefined);
}

/** Words of a part that is loaded later (a lazy route): call before it renders. */
export async function addTexts(texts: ChineseTexts): Promise<void> {
  for (const [area, words] of Object.entries(texts)) i18next.addResourceBundle('zh-CN', area, words);
  if (i18next.language === 'en') await loadEnglish(Object.keys(texts));
}

/** Switches what is on screen and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await showLanguage(language);
}

let wanted: Language = 'zh-CN';

async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  if (language === 'en') await loadEnglish(Object.keys(i18next.getDataByLanguage('zh-CN') ?? {}));
  // Another was chosen while these words were on their way.
  if (wanted !== language) return;
  setCurrentLanguage(language);
  await i18next.changeLanguage(language);
}

async function loadEnglish(areas: readonly string[]): Promise<void> {
  const missing = areas.filter((area) => !i18next.hasResourceBundle('en', area));
  await Promise.all(
    missing.map(async (area) => {
      const load = english[`../i18n/en/${area}.ts`];
      const words = (await load?.())?.[area];
      if (words) i18next.addResourceBundle('en', area, words);
    }),
  );
}

/** Says keys of libs/shared, which name their area first: `calendar.standing.near`. */
export function sayShared(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const dot = key.indexOf('.');
  const translate = i18next.t as (key: string, params: object) => string;
  return translate(key.slice(dot + 1), { ...params, ns: key.slice(0, dot) });
}
