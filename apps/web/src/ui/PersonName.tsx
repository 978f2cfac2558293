import { useTranslation } from 'react-i18next';

interface Named {
  name: string;
  /** Post or group, where another bears the name; the API says so. */
  toldApartBy: string | null;
}

/** A person’s name wherever it stands in a sentence: with post or group where another bears the same. */
export function usePersonName(): (person: Named) => string {
  const { t } = useTranslation('common');
  return ({ name, toldApartBy }) => (toldApartBy ? t('person', { name, by: toldApartBy }) : name);
}

/** A person’s name wherever it stands by itself. */
export function PersonName(person: Named) {
  return <>{usePersonName()(person)}</>;
}
