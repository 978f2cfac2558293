import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseKind, Station } from '../../lib/schemas';
import { classes } from '../../ui/classes';
import styles from './track.module.css';

interface TrackProps {
  stations: readonly Station[];
  kind: CaseKind;
  today: string;
  /** The next date and the units are said beside it, and here not once more. */
  isBrief?: boolean;
}

/** 进度轨: the fixed stations of a case, passed ones with their day, the present one with its parts and its date. */
export function Track({ stations, kind, today, isBrief = false }: TrackProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const words = useProcedureWords();
  const isLate = (station: Station): boolean => !station.on && station.dueOn !== null && station.dueOn < today;
  const when = (station: Station): string => {
    if (station.on) return dates.day(station.on);
    if (!station.dueOn || station.standing === 'notReached') return '';
    if (isBrief) return station.standing === 'now' ? '' : t('due.by', { day: dates.day(station.dueOn) });
    return t(isLate(station) ? 'due.passed' : 'due.by', { day: dates.day(station.dueOn) });
  };
  return (
    <ol className={styles.track} aria-label={t('track.name')}>
      {stations.map((station) => (
        <li
          key={station.station}
          className={classes(styles.station, styles[station.standing])}
          aria-current={station.standing === 'now' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.words}>
            <b>{words.stations[kind][station.station]}</b>
            <span className="visually-hidden">{t(`track.${station.standing}`)}</span>
            {when(station) && (
              <span className={!isBrief && isLate(station) ? styles.late : undefined}>{when(station)}</span>
            )}
            {station.standing === 'now' && hasParts(station) && (
              <span>{t(`track.parts.${station.station}`, { done: station.done, outOf: station.outOf })}</span>
            )}
            {!isBrief && station.with.length > 0 && (
              <span className={styles.with}>{station.with.join(t('list.comma'))}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Stations that several units pass one by one. */
const PARTED = ['signedFor', 'handled', 'replied'] as const;
type Parted = Station & { station: (typeof PARTED)[number] };

const hasParts = (station: Station): station is Parted =>
  station.outOf > 1 && PARTED.some((name) => name === station.station);
