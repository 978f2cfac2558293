import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { ExplainedDeadline } from '../../lib/schemas';
import { explanationLines } from './due';
import styles from './due.module.css';

export interface Explained {
  deadline: Pick<ExplainedDeadline, 'explanation' | 'provisional'>;
  today: string;
}

/** 这个日期怎么来的: the counting, line by line, with its sources. @param title what an office calls it */
export function DueExplanation({ title, ...explained }: Explained & { title?: string }) {
  const { t } = useTranslation('calendar');
  return (
    <details className={styles.why}>
      <summary>{title ?? t('whyThisDay')}</summary>
      <Counting {...explained} />
    </details>
  );
}

export function Counting({ deadline, today }: Explained) {
  const { t } = useTranslation('calendar');
  const dates = useDates(today);
  return (
    <>
      <ol>
        {explanationLines(deadline.explanation, dates.day).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {deadline.provisional && <p className={styles.provisional}>{t('provisional')}</p>}
    </>
  );
}
