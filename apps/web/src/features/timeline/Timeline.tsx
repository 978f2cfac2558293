import { remarkOf, timelineSentence } from '@jianyan/shared';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseKind, TimelineEntry } from '../../lib/schemas';
import { usePersonName } from '../../ui/PersonName';
import styles from './timeline.module.css';

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** As many of the newest stand on screen, the others on paper alone; all when absent. */
  shown?: number;
  kind: CaseKind;
  today: string;
  ref?: Ref<HTMLOListElement>;
}

/** 流转记录: what happened, when and by whom, the newest first. */
export function Timeline({ entries, shown = entries.length, kind, today, ref }: TimelineProps) {
  const { t } = useTranslation('proposal');
  const dates = useDates(today);
  const words = useProcedureWords();
  const personName = usePersonName();
  const newestFirst = [...entries].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol ref={ref} className={styles.log} aria-label={t('timeline.name')}>
      {newestFirst.map((entry, index) => (
        <li key={entry.id} className={index < shown ? undefined : styles.onPaper}>
          <b>{timelineSentence(words, kind, entry, dates.day)}</b>
          {remarkOf(entry) !== null && <q>{remarkOf(entry)}</q>}
          <span>
            <time dateTime={entry.at}>
              <span className="no-print">{dates.moment(entry.at)}</span>
              <span className="print-only">{dates.recorded(entry.at)}</span>
            </time>{' '}
            · {entry.by ? personName({ name: entry.by, toldApartBy: entry.toldApartBy }) : words.actors[kind].system}
          </span>
        </li>
      ))}
    </ol>
  );
}
