import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Message.module.css';

type BannerTone = 'info' | 'good' | 'warning' | 'bad';

interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out when it appears: 'alert' at once, 'status' when there is a pause. */
  role?: 'alert' | 'status';
}

export function Banner({ tone = 'info', title, children, role }: BannerProps) {
  return (
    <div className={classes(styles.banner, tone !== 'info' && styles[tone])} role={role}>
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}
