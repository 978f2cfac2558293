import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Saving } from '../../lib/draft/ground';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import styles from './filing.module.css';

interface SaveStateProps {
  saving: Saving;
  savedAt: string | null;
  error: unknown;
  onRetry: () => void;
}

/** 已自动保存 15:42; quiet while all is well, plain words when it is not. */
export function SaveState({ saving, savedAt, error, onRetry }: SaveStateProps) {
  const { t } = useTranslation(['filing', 'common']);
  const dates = useDates(useSession().session.today);
  return (
    <>
      <div className={styles.saved}>
        {/* Not read out: it would interrupt whoever writes every few seconds. */}
        {saving === 'saved' && savedAt && <p>{t('saved', { at: dates.moment(savedAt) })}</p>}
        {(saving === 'waiting' || saving === 'saving') && <p>{t('saving')}</p>}
        <p role="status">{saving === 'offline' ? t('offline') : ''}</p>
      </div>
      {saving === 'failed' && (
        <>
          <ActFailure error={error} />
          <Button onClick={onRetry}>{t('common:act.retry')}</Button>
        </>
      )}
    </>
  );
}
