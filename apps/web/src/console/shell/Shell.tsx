import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { WordsOfKind } from '../../features/cases/WordsOfKind';
import { useSession } from '../../lib/session/useSession';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { OfflineBar } from '../../ui/OfflineBar';
import { SkipLink } from '../../ui/SkipLink';
import { Skeleton } from '../../ui/States';
import { classes } from '../../ui/classes';
import { MenuDrawer } from './MenuDrawer';
import { ShortcutList } from './ShortcutList';
import { SideMenu } from './SideMenu';
import { isListPage, isTextPage, ownKind } from './places';
import { useIsSplit } from './splitView';
import { TopBar } from './TopBar';
import styles from './Shell.module.css';

/** Menu, top bar and the page between them. */
export function Shell() {
  const { pathname, key } = useLocation();
  // Where the menu was opened: going somewhere closes it.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const isSplit = useIsSplit();
  const isFilled = isListPage(pathname) || isSplit;
  const { session } = useSession();
  return (
    <WordsOfKind kind={ownKind(session)}>
      <div className={styles.room}>
        <div className={classes(styles.shell, (isTextPage(pathname) || isSplit) && styles.text)}>
          <SkipLink />
          <div className={styles.side}>
            <SideMenu />
          </div>
          <MenuDrawer open={menuAt === key} onClose={() => setMenuAt(null)} />
          <div className={classes(styles.right, isFilled && styles.filled)}>
            <div className={styles.connection}>
              <OfflineBar />
            </div>
            <TopBar onMenu={() => setMenuAt(key)} />
            <main id="content" className={isFilled ? styles.list : styles.page} tabIndex={-1}>
              {/* Every address is a page of its own: nothing of one is carried into another. */}
              <ErrorBoundary key={pathname} attempt={pathname}>
                <Suspense fallback={<Skeleton lines={8} />}>
                  <Outlet />
                </Suspense>
              </ErrorBoundary>
            </main>
          </div>
          <ShortcutList />
        </div>
      </div>
    </WordsOfKind>
  );
}
