import { useTranslation } from 'react-i18next';
import { standingText } from '../../features/due/due';
import { useDates } from '../../lib/dates';
import type { Deadline } from '../../lib/schemas';
import { classes } from '../../ui/classes';
import styles from './RowDue.module.css';

interface RowDueProps {
  deadline: Pick<Deadline, 'clock' | 'dueOn' | 'standing' | 'workingDays'>;
  today: string;
  /** Several clocks meet in the list, so it is said what is due. */
  withClock: boolean;
}

/** A row has no room to say twice that it is soon: the colour repeats how many days are left. */
export const inRow = <Due extends Pick<Deadline, 'standing' | 'workingDays'>>(due: Due): Due =>
  due.standing === 'soon' ? { ...due, standing: 'near' } : due;

/** A due date on one line of a table: what, how it stands in words, and the day where there is room. */
export function RowDue({ deadline, today, withClock }: RowDueProps) {
  const { t } = useTranslation('calendar');
  const dates = useDates(today);
  return (
    <span className={classes(styles.due, styles[deadline.standing])}>
      {withClock && <span className={styles.clock}>{t(`clockInShort.${deadline.clock}`)}</span>}
      <b>{standingText(inRow(deadline))}</b>{' '}
      <span className={`${styles.day ?? ''} unbroken`}>{dates.day(deadline.dueOn)}</span>
    </span>
  );
}
