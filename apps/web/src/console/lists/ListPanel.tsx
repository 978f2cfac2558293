import type { ReactNode } from 'react';
import styles from './ListPanel.module.css';

/** The rows of a list with what stands over and under them: as high as the screen leaves room, and only the rows scroll. */
export function ListPanel({ children }: { children: ReactNode }) {
  return <section className={styles.panel}>{children}</section>;
}
