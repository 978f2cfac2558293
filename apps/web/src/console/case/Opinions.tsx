import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Assignment } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { OfficialText } from '../../ui/OfficialText';
import { opinionId } from './opinionId';
import styles from './opinions.module.css';

/** What the co-handlers say, each whole, for whoever writes the reply. */
export function Opinions({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const dates = useDates(session.today);
  const said = assignments.filter(({ role, opinion }) => role === 'co' && opinion && opinion.text !== '');
  if (said.length === 0) return null;
  return (
    <section className={styles.opinions} aria-label={t('opinion.title')}>
      <h3>{t('opinion.title')}</h3>
      <div className={styles.sideBySide}>
        {said.map((assignment) => {
          const { id, unitName, opinion } = assignment;
          return (
            <article key={id} id={opinionId(assignment)}>
              <h4>
                {unitName}{' '}
                <small>
                  {opinion?.givenOn ? t('opinion.givenOn', { day: dates.day(opinion.givenOn) }) : t('opinion.draft')}
                </small>
              </h4>
              <OfficialText text={opinion?.text ?? ''} />
              {opinion?.sentBackBecause && <p>{t('opinion.sentBack', { reason: opinion.sentBackBecause })}</p>}
            </article>
          );
        })}
      </div>
    </section>
  );
}
