import { stands } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { needsReason } from '../../features/replies/rating';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { OfficialText } from '../../ui/OfficialText';
import styles from './acts.module.css';

/** The letters of the present round that did not satisfy. */
const dissatisfying = ({ replies, round }: Case): Reply[] =>
  replies.filter(
    ({ round: of, evaluation }) => of === round && evaluation && stands(evaluation) && needsReason(evaluation),
  );

/** What the author was not satisfied with, in his own words: whoever decides what becomes of it answers them. */
export function Dissatisfied({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const { satisfactions } = useProcedureWords();
  const letters = dissatisfying(kase);
  if (letters.length === 0) return null;
  return (
    <section className={styles.said} aria-label={t('field.ratingReason')}>
      <h3>{t('field.ratingReason')}</h3>
      {letters.map(({ id, unitName, evaluation }) => (
        <blockquote key={id}>
          <p className="muted">
            {unitName}{' '}
            {evaluation?.attitude &&
              evaluation.result &&
              t('outcome.rating', {
                attitude: satisfactions[evaluation.attitude],
                result: satisfactions[evaluation.result],
              })}
          </p>
          <OfficialText text={evaluation?.reason ?? ''} />
        </blockquote>
      ))}
    </section>
  );
}
