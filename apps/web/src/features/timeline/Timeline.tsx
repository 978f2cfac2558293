import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { stepWord } from '../../lib/procedureWords';
import type { CaseKind, TimelineEntry } from '../../lib/schemas';
import styles from './timeline.module.css';

interface TimelineProps {
  entries: readonly TimelineEntry[];
  kind: CaseKind;
  today: string;
}

/** 流转记录: what happened, when and by whom, the newest first. */
export function Timeline({ entries, kind, today }: TimelineProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const newestFirst = [...entries].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className={styles.log} aria-label={t('timeline.name')}>
      {newestFirst.map((entry) => (
        <li key={entry.id}>
          <b>
            {stepWord(kind, entry)}
            {entry.unitName && <span className={styles.unit}> {entry.unitName}</span>}
          </b>
          <span>
            <time dateTime={entry.at}>{dates.moment(entry.at)}</time> · {entry.by}
          </span>
          {typeof entry.details['reason'] === 'string' && entry.details['reason'] !== '' && (
            <q className={styles.reason}>{entry.details['reason']}</q>
          )}
        </li>
      ))}
    </ol>
  );
}
