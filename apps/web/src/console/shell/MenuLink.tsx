import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import styles from './SideMenu.module.css';

interface MenuLinkProps {
  to: string;
  count?: number | undefined;
  children: ReactNode;
}

/** A place in the menu; a desk is the page of all cases with one filter, hence the look at the query. */
export function MenuLink({ to, count, children }: MenuLinkProps) {
  const { pathname, search } = useLocation();
  const [path, query = ''] = to.split('?');
  const desk = new URLSearchParams(query).get('desk');
  const here = pathname === path && new URLSearchParams(search).get('desk') === desk;
  return (
    <Link to={to} className={styles.link} aria-current={here ? 'page' : undefined}>
      {children}
      {count !== undefined && <span>{count}</span>}
    </Link>
  );
}
