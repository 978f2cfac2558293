import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { DraftOnPage } from '../../lib/draft/useDraft';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import styles from './drafts.module.css';

/** Where the status leads to whoever writes further down. */
export const VERSIONS = 'versions';

interface ConflictChoiceProps<Text extends object> {
  draft: DraftOnPage<Text>;
  /** One version, whole. */
  show: (text: Text) => ReactNode;
}

/** Two people wrote at once: both texts, and the choice. Nothing is overwritten in silence. */
export function ConflictChoice<Text extends object>({ draft, show }: ConflictChoiceProps<Text>) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const dates = useDates(session.today);
  const { text, theirs, error } = draft;
  if (!theirs) return null;
  const { by, at } = isProblem(error) ? error.params : {};
  const who = typeof by === 'string' ? by : t('versions.somebody');
  return (
    <section id={VERSIONS} className={styles.conflict} role="alert" aria-label={t('versions.title')} tabIndex={-1}>
      <h2>{t('versions.title')}</h2>
      <p>
        {typeof at === 'string' ? t('versions.byAt', { by: who, at: dates.moment(at) }) : t('versions.by', { by: who })}
      </p>
      <div className={styles.versions}>
        <article>
          <h3>{t('versions.theirs', { by: who })}</h3>
          {show(theirs.text)}
          <Button onClick={draft.takeTheirs}>{t('versions.takeTheirs')}</Button>
        </article>
        <article>
          <h3>{t('versions.mine')}</h3>
          {show(text)}
          <Button type="primary" onClick={() => void draft.keepMine()}>
            {t('versions.keepMine')}
          </Button>
        </article>
      </div>
    </section>
  );
}
