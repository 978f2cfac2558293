import { useTranslation } from 'react-i18next';
import { useOnline } from '../lib/online';
import { ActFailure } from './ActFailure';
import styles from './Message.module.css';

/** Beside the button of an act: that it cannot be done without a connection, or why it was not done. */
export function ActOutcome({ error }: { error: unknown }) {
  const { t } = useTranslation('common');
  const online = useOnline();
  return (
    <>
      <div role="status">{!online && !error && <p className={styles.offline}>{t('failure.offlineAct')}</p>}</div>
      <ActFailure error={error} />
    </>
  );
}
