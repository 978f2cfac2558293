import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../lib/i18n';
import { LANGUAGES, isLanguage, type Language } from '../lib/language';
import { Segments } from './Segments';

/** `onChoose` lets a signed-in page save the choice with the account; by default it is kept on this device. */
export function LanguageSwitch({ onChoose = chooseLanguage }: { onChoose?: (language: Language) => Promise<void> }) {
  const { t, i18n } = useTranslation('common');
  return (
    <Segments
      name={t('language.name')}
      options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`), lang: language }))}
      value={isLanguage(i18n.language) ? i18n.language : 'zh-CN'}
      onChoose={(language) => void onChoose(language)}
    />
  );
}
