import { useTranslation } from 'react-i18next';
import { DueExplanation } from '../../features/due/DueExplanation';
import { DueLabel } from '../../features/due/DueLabel';
import { DueOnDemand } from '../../features/due/DueOnDemand';
import { standingText } from '../../features/due/due';
import { useDates } from '../../lib/dates';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { classes } from '../../ui/classes';
import { isRunning } from './isRunning';
import styles from './dueBox.module.css';

/** The next date with how it came about, and the other clocks that run. */
export function DueBox({ kase }: { kase: Case }) {
  const { t } = useTranslation(['consoleCase', 'calendar']);
  const { session } = useSession();
  const dates = useDates(session.today);
  const next = kase.nextDeadline;
  if (!next) return null;
  const others = kase.deadlines.filter((deadline) => deadline.id !== next.id && isRunning(deadline));
  return (
    <section className="panel" aria-label={t('due.title')}>
      <div className={classes(styles.dueHead, styles[next.standing])}>
        <p className={styles.clock}>
          {t(`calendar:clock.${next.clock}`)}
          {next.unitName && <span> · {next.unitName}</span>}
        </p>
        <p className={styles.standing}>{standingText(next)}</p>
        <p>{dates.longDay(next.dueOn)}</p>
      </div>
      <div className={styles.why}>
        <DueExplanation deadline={next} today={session.today} />
      </div>
      {others.length > 0 && (
        <ul className={styles.clocks} aria-label={t('due.others')}>
          {others.map((deadline) => (
            <li key={deadline.id}>
              <DueOnDemand kase={kase} deadline={deadline} today={session.today}>
                <span>
                  {deadline.unitName && <span className="muted">{deadline.unitName} </span>}
                  <DueLabel deadline={deadline} today={session.today} named />
                </span>
              </DueOnDemand>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
