import { useTranslation } from 'react-i18next';
import { DueExplanation } from '../../features/due/DueExplanation';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Action, Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import styles from './acts.module.css';

/** Before an act: who is told, and what becomes due when. */
export function Consequences({ kase, action }: { kase: Case; action: Action }) {
  const { t } = useTranslation(['consoleCase', 'calendar']);
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  if (action.tells.length === 0 && action.makesDue.length === 0) return null;
  const told = action.tells.map(({ audience, names }) =>
    names.length > 0 && names.length <= 4 ? names.join(t('comma')) : words.audiences[kase.kind][audience],
  );
  return (
    <div className={styles.next}>
      {told.length > 0 && (
        <p>
          {t('next.tells')} <b>{[...new Set(told)].join(t('comma'))}</b>
        </p>
      )}
      {action.makesDue.map((due) => (
        <div key={due.clock} className={styles.starts}>
          <p>
            {t('next.starts', { clock: t(`calendar:clock.${due.clock}`) })} <b>{dates.longDay(due.dueOn)}</b>
          </p>
          <DueExplanation deadline={due} today={session.today} />
        </div>
      ))}
    </div>
  );
}
