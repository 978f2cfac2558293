import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Empty } from '../../ui/States';
import { Back } from './Back';
import styles from './Page.module.css';

export function MissingPage() {
  const { t } = useTranslation(['member', 'common']);
  return (
    <div className={styles.narrow}>
      <Back />
      <PageTitle>{t('common:failure.missing')}</PageTitle>
      <Empty
        actions={
          <Link className={buttonClass('primary')} to="/">
            {t('nav.toHome')}
          </Link>
        }
      >
        {t('missingHint')}
      </Empty>
    </div>
  );
}
