import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Deadline } from '../../lib/schemas';
import { classes } from '../../ui/classes';
import { standingText } from './due';
import styles from './due.module.css';

interface DueLabelProps {
  deadline: Pick<Deadline, 'clock' | 'dueOn' | 'standing' | 'workingDays'>;
  today: string;
  /** Say what it is that is due, where the place does not; in a table in short. */
  named?: boolean | 'inShort';
}

/** A due date in words; the colour only repeats them. */
export function DueLabel({ deadline, today, named = false }: DueLabelProps) {
  const { t } = useTranslation(['proposal', 'calendar']);
  const dates = useDates(today);
  return (
    <span className={classes(styles.due, styles[deadline.standing])}>
      {named && (
        <span className={styles.name}>
          {t(`calendar:${named === 'inShort' ? 'clockInShort' : 'clock'}.${deadline.clock}`)}{' '}
        </span>
      )}
      {/* How far off it is changes from day to day, so it is left out on paper; how it was kept does not. */}
      <b className={classes(styles.whole, deadline.standing !== 'done' && 'no-print')}>{standingText(deadline)}</b>{' '}
      <span className={classes(styles.day, styles.whole)}>
        {t(deadline.standing === 'overdue' ? 'due.since' : 'due.by', { day: dates.day(deadline.dueOn) })}
      </span>
    </span>
  );
}
