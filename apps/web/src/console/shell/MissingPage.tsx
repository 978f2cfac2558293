import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../ui/PageTitle';
import { Empty } from '../../ui/States';

export function MissingPage() {
  const { t } = useTranslation(['console', 'common']);
  return (
    <>
      <PageTitle>{t('common:failure.missing')}</PageTitle>
      <Empty actions={<Link to="/">{t('nav.backToWorkbench')}</Link>}>{t('nav.missingHint')}</Empty>
    </>
  );
}
