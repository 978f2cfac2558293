import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useChooseSize } from '../../features/session/useChooseSize';
import { useSession } from '../../lib/session/useSession';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { OfflineBar } from '../../ui/OfflineBar';
import { Seal } from '../../ui/Seal';
import { SizeButtons } from '../../ui/SizeButtons';
import { SkipLink } from '../../ui/SkipLink';
import { Skeleton } from '../../ui/States';
import { classes } from '../../ui/classes';
import { useTodoCount } from '../home/todo';
import { useMandates } from '../mandates';
import { Contact } from './Contact';
import styles from './Shell.module.css';

/** What stands around every page of a member: the band at the top, three places to go, and whom to call. */
export function Shell() {
  const { t } = useTranslation('member');
  const { session } = useSession();
  const mandates = useMandates();
  const chooseSize = useChooseSize();
  const waiting = useTodoCount();
  const { pathname } = useLocation();
  const place = ({ isActive }: { isActive: boolean }) => classes(styles.place, isActive && styles.here);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <OfflineBar />
      <header className={styles.band}>
        <div className={styles.bandInner}>
          <Seal />
          <p className={styles.bodies}>{mandates.map((mandate) => mandate.body.shortName).join(t('between'))}</p>
          {session.demo && <p className={styles.demo}>{t('demo')}</p>}
          <SizeButtons onChoose={chooseSize} />
          <nav className={styles.places} aria-label={t('nav.name')}>
            <NavLink to="/" end className={place}>
              {t('nav.home')}
            </NavLink>
            <NavLink to="/own" className={place}>
              {t('nav.own')}
            </NavLink>
            <NavLink to="/messages" className={place}>
              {t('nav.messages')}{' '}
              {waiting > 0 && (
                <span className={styles.waiting}>
                  <span className="visually-hidden">{t('nav.waiting')}</span> {waiting}
                </span>
              )}
            </NavLink>
          </nav>
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <ErrorBoundary attempt={pathname}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Contact />
    </div>
  );
}
