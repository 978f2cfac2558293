import type { ReactNode } from 'react';
import { classes } from '../../ui/classes';
import styles from './Tag.module.css';

export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red' | 'seal';

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}
