import { useTranslation } from 'react-i18next';
import { clocksBegun, namesTold, whereItLeads } from '../../features/cases/consequences';
import type { StepCall } from '../../features/cases/stepCall';
import { usePreview } from '../../features/cases/usePreview';
import { DueExplanation } from '../../features/due/DueExplanation';
import { useDates } from '../../lib/dates';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Preview } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useKeptHeight } from '../../ui/keptHeight';
import styles from './acts.module.css';

interface ConsequencesProps {
  kase: Case;
  /** The step as it would be sent now; none while something is missing in it. */
  call: StepCall | undefined;
  /** False while what the step would hand on is still on its way to the API. */
  isSettled?: boolean;
}

/** Before an act: who is told, what becomes due when, and where it leads, as the act itself says. */
export function Consequences({ kase, call, isSettled = true }: ConsequencesProps) {
  const { t } = useTranslation('consoleCase');
  const { preview, error } = usePreview(kase, isSettled ? call : undefined);
  const box = useKeptHeight(preview);
  const quiet = () => {
    if (!call) return t('next.open');
    if (!error) return t('next.asking');
    // Refused for something the form does not know of: better read now than after pressing.
    return isProblem(error) && [409, 422].includes(error.status) ? error.message : t('next.unknown');
  };
  return (
    <div ref={box} className={styles.next}>
      {preview ? <Foretold kase={kase} call={call} preview={preview} /> : <p className={styles.quiet}>{quiet()}</p>}
    </div>
  );
}

function Foretold({ kase, call, preview }: Omit<ConsequencesProps, 'isSettled'> & { preview: Preview }) {
  const { t } = useTranslation(['consoleCase', 'calendar']);
  const { today } = useSession().session;
  const words = useProcedureWords();
  const dates = useDates(today);
  const told = namesTold(preview);
  const clocks = clocksBegun(preview);
  const leads = whereItLeads(words, kase, preview, call);
  if (told.length === 0 && clocks.length === 0 && !leads) return <p className={styles.quiet}>{t('next.nothing')}</p>;
  return (
    <>
      {told.length > 0 && (
        <p>
          {t('next.tells')} <b>{told.join(t('comma'))}</b>
        </p>
      )}
      {clocks.map(({ clock, units, ...due }) => (
        <div key={clock + due.dueOn} className={styles.starts}>
          <p>
            {t(units.length > 0 ? 'next.startsFor' : 'next.starts', {
              clock: t(`calendar:clock.${clock}`),
              units: units.join(t('comma')),
            })}{' '}
            <b>{t('next.until', { day: dates.longDay(due.dueOn) })}</b>
          </p>
          <DueExplanation deadline={due} today={today} title={t('calendar:howReckoned')} />
        </div>
      ))}
      {leads && (
        <p>
          {t('next.leads')} <b>{leads}</b>
        </p>
      )}
    </>
  );
}
