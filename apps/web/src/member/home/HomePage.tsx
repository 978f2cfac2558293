import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/PageTitle';

export function HomePage() {
  const { t } = useTranslation('member');
  return <PageTitle>{t('home.title')}</PageTitle>;
}
