import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { OfflineBar } from '../../ui/OfflineBar';
import { SkipLink } from '../../ui/SkipLink';
import { Skeleton } from '../../ui/States';
import { MenuDrawer } from './MenuDrawer';
import { ShortcutList } from './ShortcutList';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';
import styles from './Shell.module.css';

/** Menu, top bar and the page between them. */
export function Shell() {
  const { pathname, key } = useLocation();
  // Where the menu was opened: going somewhere closes it.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <div className={styles.side}>
        <SideMenu />
      </div>
      <MenuDrawer open={menuAt === key} onClose={() => setMenuAt(null)} />
      <div className={styles.right}>
        <OfflineBar />
        <TopBar onMenu={() => setMenuAt(key)} />
        <main id="content" className={styles.page} tabIndex={-1}>
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
  );
}
