import { useTranslation } from 'react-i18next';
import type { ProposalText } from '../../features/cases/proposalText';
import { useNotSaved } from '../../features/cases/useNotSaved';
import { useDates } from '../../lib/dates';
import { asFarAs } from '../../lib/draft/asFarAs';
import type { DraftState } from '../../lib/draft/ground';
import { useOnline } from '../../lib/online';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import styles from './filing.module.css';

interface SaveStateProps extends Pick<DraftState<ProposalText>, 'saving' | 'savedAt' | 'error' | 'beyond'> {
  onRetry: () => void;
}

/** 已自动保存 15:42; quiet while all is well, plain words when it is not. */
export function SaveState({ saving: stands, savedAt, error, beyond, onRetry }: SaveStateProps) {
  const { t } = useTranslation(['filing', 'proposal', 'common']);
  const notSaved = useNotSaved();
  const dates = useDates(useSession().session.today);
  const saving = asFarAs(stands, useOnline());
  return (
    <>
      <div className={styles.saved}>
        {/* Not read out: it would interrupt whoever writes every few seconds. */}
        {saving === 'saved' && savedAt && <p>{t('saved', { at: dates.moment(savedAt) })}</p>}
        {(saving === 'waiting' || saving === 'saving') && <p>{t('saving')}</p>}
        <p role="status">
          {saving === 'offline' && t('offline')}
          {saving === 'retrying' && t('proposal:notSaved.retrying')}
          {saving === 'partly' && <span className={styles.notSaved}>{notSaved(beyond)}</span>}
        </p>
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
