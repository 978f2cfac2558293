import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../ui/PageTitle';
import { LoadFailure } from '../../ui/States';
import styles from './Shell.module.css';

/** A page whose case could not be read, or is not this person's to see. */
export function PageTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('console');
  return (
    <>
      <PageTitle>{t('nav.case')}</PageTitle>
      <LoadFailure error={error} onRetry={onRetry} />
      <p className={styles.back}>
        <Link to="/">{t('nav.backToWorkbench')}</Link>
      </p>
    </>
  );
}
