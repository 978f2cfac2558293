import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Trail.module.css';

interface TrailProps {
  /** The pages above, as one came through them. */
  through: readonly { to: string; name: string }[];
  /** What the page itself is called. */
  here: string;
}

/** The way back to where one came from. */
export function Trail({ through, here }: TrailProps) {
  const { t } = useTranslation('console');
  return (
    <nav className={`${styles.trail ?? ''} no-print`} aria-label={t('nav.trail')}>
      <Link to="/">{t('nav.workbench')}</Link>
      {through.map(({ to, name }) => (
        <Fragment key={to}>
          <span aria-hidden="true">/</span>
          <Link to={to}>{name}</Link>
        </Fragment>
      ))}
      <span aria-hidden="true">/</span>
      <span>{here}</span>
    </nav>
  );
}
