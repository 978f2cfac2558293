import { explainStep } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { sayShared } from '../../lib/i18n';
import type { ExplainedDeadline, ExplanationStep } from '../../lib/schemas';
import styles from './due.module.css';

/** How the date came about, line by line. `day` writes a day in the language on screen. */
const explanationLines = (steps: readonly ExplanationStep[], day: (day: string) => string): string[] =>
  steps.map((step) => explainStep(step, { say: sayShared, day }));

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
