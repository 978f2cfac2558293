import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Deadline } from '../../lib/schemas';
import { explanationLines } from './due';
import styles from './due.module.css';

/** 这个日期怎么来的: the counting, line by line, with its sources. */
export function DueExplanation({
  deadline,
  today,
}: {
  deadline: Pick<Deadline, 'explanation' | 'provisional'>;
  today: string;
}) {
  const { t } = useTranslation('calendar');
  const dates = useDates(today);
  return (
    <details className={styles.why}>
      <summary>{t('whyThisDay')}</summary>
      <ol>
        {explanationLines(deadline.explanation, dates.day).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {deadline.provisional && <p className={styles.provisional}>{t('provisional')}</p>}
    </details>
  );
}
