import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import type { Draft } from './useAutosave';
import styles from './drafts.module.css';

/** 已保存 15:42, or why not and what to do. */
export function SaveStatus<T>({ draft }: { draft: Draft<T> }) {
  const { state, savedAt, error, retry } = draft;
  const { t } = useTranslation(['consoleCase', 'common']);
  const { session } = useSession();
  const dates = useDates(session.today);
  return (
    <p className={styles.status}>
      {/* Not read out: it would interrupt whoever writes at every pause. */}
      {state === 'saved' && (savedAt ? t('save.savedAt', { time: dates.time(savedAt) }) : t('save.saved'))}
      {(state === 'typing' || state === 'saving') && t('save.saving')}
      <span role="status">
        {state === 'conflict' && t('save.conflict')}
        {state === 'failed' && (
          <>
            <span className={styles.bad}>{isProblem(error) ? error.message : t('common:failure.notSaved')}</span>{' '}
            <Button size="small" onClick={retry}>
              {t('common:act.retry')}
            </Button>
          </>
        )}
      </span>
    </p>
  );
}
