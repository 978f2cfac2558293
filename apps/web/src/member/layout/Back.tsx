import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Page.module.css';

/** The way back, above the heading. */
export function Back({ to = '/', children }: { to?: string; children?: string }) {
  const { t } = useTranslation('member');
  return (
    <Link className={styles.back} to={to}>
      <span aria-hidden="true">‹</span> {children ?? t('nav.home')}
    </Link>
  );
}
