import { stands } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { needsReason } from '../../features/replies/rating';
import type { Case, Reply } from '../../lib/schemas';
import { RatingSaid } from './RatingSaid';
import styles from './acts.module.css';

/** The letters of the present round that did not satisfy. */
const dissatisfying = ({ replies, round }: Case): Reply[] =>
  replies.filter(
    ({ round: of, evaluation }) => of === round && evaluation && stands(evaluation) && needsReason(evaluation),
  );

/** What the author was not satisfied with, in his own words: whoever decides what becomes of it answers them. */
export function Dissatisfied({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const letters = dissatisfying(kase);
  if (letters.length === 0) return null;
  return (
    <section className={styles.dissatisfied} aria-label={t('field.ratingReason')}>
      <h3>{t('field.ratingReason')}</h3>
      {letters.map((letter) => (
        <RatingSaid key={letter.id} letter={letter} />
      ))}
    </section>
  );
}
