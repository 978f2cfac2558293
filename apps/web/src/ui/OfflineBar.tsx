import { useTranslation } from 'react-i18next';
import { useClockTime } from '../lib/dates';
import { useOfflineSince } from '../lib/online';
import styles from './OfflineBar.module.css';

/** Says that the device has lost its connection and since when, what goes on without one, and what has to wait. */
export function OfflineBar() {
  const { t } = useTranslation('common');
  const clockTime = useClockTime();
  const since = useOfflineSince();
  return (
    <div role="status">
      {since !== null && (
        <p className={styles.bar}>
          <b>{t('failure.offlineSince', { at: clockTime(since) })}</b>
          {t('failure.offlineBar')}
        </p>
      )}
    </div>
  );
}
