import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Reply } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import styles from './acts.module.css';

/** How a letter was rated, and why, in the words of whoever rated it. */
export function RatingSaid({ letter: { unitName, evaluation } }: { letter: Pick<Reply, 'unitName' | 'evaluation'> }) {
  const { t } = useTranslation('consoleCase');
  const { satisfactions } = useProcedureWords();
  if (!evaluation) return null;
  const { attitude, result, reason } = evaluation;
  return (
    <blockquote className={styles.said}>
      <p className="muted">
        {unitName}{' '}
        {attitude &&
          result &&
          t('outcome.rating', { attitude: satisfactions[attitude], result: satisfactions[result] })}
      </p>
      <OfficialText text={reason} />
    </blockquote>
  );
}
