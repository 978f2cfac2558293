import { useTranslation } from 'react-i18next';
import { standingText } from '../../features/due/due';
import { Track } from '../../features/track/Track';
import { useDates } from '../../lib/dates';
import type { Case, Deadline } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { classes } from '../../ui/classes';
import { headlineOf } from './headline';
import styles from './caseStrip.module.css';

/** By when: the reader's own date and that of the reply; and how far the case has come. */
export function CaseStrip({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const { own, reply } = headlineOf(kase);
  // What others have to do first may be all there is.
  const only = (own ?? reply) ? null : kase.nextDeadline;
  return (
    <section className={styles.strip} aria-label={t('due.title')}>
      {own && <ClockShown deadline={own} isOwn />}
      {reply && <ClockShown deadline={reply} isOwn={!own && kase.assignments.some((part) => part.own)} />}
      {only && <ClockShown deadline={only} isOwn={false} />}
      <div className={styles.track}>
        <Track stations={kase.track} kind={kase.kind} today={session.today} isBrief />
      </div>
    </section>
  );
}

function ClockShown({ deadline, isOwn }: { deadline: Deadline; isOwn: boolean }) {
  const { t } = useTranslation('calendar');
  const dates = useDates(useSession().session.today);
  return (
    <div className={classes(styles.clock, isOwn && styles.own, styles[deadline.standing])}>
      <p>
        {t(`clock.${deadline.clock}`)}
        {deadline.unitName && !isOwn && ` · ${deadline.unitName}`}
      </p>
      <p className={classes(styles.standing, 'no-print')}>{standingText(deadline)}</p>
      <p>{dates.longDay(deadline.dueOn)}</p>
    </div>
  );
}
