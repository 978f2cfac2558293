import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import type { Draft } from './useAutosave';
import styles from './drafts.module.css';

interface ConflictChoiceProps<T> {
  draft: Draft<T>;
  /** One version, whole. */
  show: (value: T) => ReactNode;
}

/** Two people wrote at once: both texts, and the choice. Nothing is overwritten in silence. */
export function ConflictChoice<T>({ draft, show }: ConflictChoiceProps<T>) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { value, theirs, error } = draft;
  if (!theirs) return null;
  const { by, at } = isProblem(error) ? error.params : {};
  const who = typeof by === 'string' ? by : t('versions.somebody');
  return (
    <section className={styles.conflict} role="alert" aria-label={t('versions.title')}>
      <h2>{t('versions.title')}</h2>
      <p>
        {typeof at === 'string' ? t('versions.byAt', { by: who, at: dates.moment(at) }) : t('versions.by', { by: who })}
      </p>
      <div className={styles.versions}>
        <article>
          <h3>{t('versions.theirs', { by: who })}</h3>
          {show(theirs.value)}
          <Button onClick={draft.takeTheirs}>{t('versions.takeTheirs')}</Button>
        </article>
        <article>
          <h3>{t('versions.mine')}</h3>
          {show(value)}
          <Button type="primary" onClick={draft.keepMine}>
            {t('versions.keepMine')}
          </Button>
        </article>
      </div>
    </section>
  );
}
