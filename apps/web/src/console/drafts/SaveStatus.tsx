import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotSaved } from '../../features/cases/useNotSaved';
import { useDates } from '../../lib/dates';
import { asFarAs } from '../../lib/draft/asFarAs';
import type { DraftOnPage } from '../../lib/draft/useDraft';
import { useOnline } from '../../lib/online';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import { VERSIONS } from './ConflictChoice';
import styles from './drafts.module.css';

/** 已保存 15:42, or why not and what to do. */
export function SaveStatus<Text extends object>({ draft }: { draft: DraftOnPage<Text> }) {
  const { savedAt, error, beyond, flush } = draft;
  const saving = asFarAs(draft.saving, useOnline());
  const { t } = useTranslation(['consoleCase', 'proposal', 'common']);
  const notSaved = useNotSaved();
  const { session } = useSession();
  const dates = useDates(session.today);
  return (
    <p className={styles.status}>
      {/* Not read out: it would interrupt whoever writes at every pause. */}
      {saving === 'saved' && (savedAt ? t('save.savedAt', { time: dates.moment(savedAt) }) : t('save.saved'))}
      {(saving === 'waiting' || saving === 'saving') && t('save.saving')}
      <span role="status">
        {saving === 'conflict' && (
          <>
            <span className={styles.bad}>{t('save.conflict')}</span>{' '}
            <Button size="small" onClick={() => document.getElementById(VERSIONS)?.focus()}>
              {t('save.toVersions')}
            </Button>
          </>
        )}
        {saving === 'retrying' && t('proposal:notSaved.retrying')}
        {saving === 'partly' && <span className={styles.bad}>{notSaved(beyond)}</span>}
        {(saving === 'failed' || saving === 'offline') && (
          <>
            <span className={styles.bad}>{isProblem(error) ? error.message : t('common:failure.notSaved')}</span>{' '}
            <Button size="small" onClick={() => void flush()}>
              {t('common:act.retry')}
            </Button>
          </>
        )}
      </span>
    </p>
  );
}
