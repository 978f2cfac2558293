import { useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { OfflineBar } from '../../ui/OfflineBar';
import { SkipLink } from '../../ui/SkipLink';
import { MenuDrawer } from './MenuDrawer';
import { ShortcutList } from './ShortcutList';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';
import styles from './Shell.module.css';

/** Menu, top bar and the page between them. */
export function Shell() {
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname, search } = useLocation();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <div className={styles.side}>
        <SideMenu />
      </div>
      <MenuDrawer key={pathname + search} open={menuOpen} onClose={() => setMenuOpen(false)} />
      <div className={styles.right}>
        <OfflineBar />
        <TopBar onMenu={() => setMenuOpen(true)} />
        <main id="content" className={styles.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <ShortcutList />
    </div>
  );
}
