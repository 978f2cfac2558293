import { useTranslation } from 'react-i18next';
import { useOnline } from '../lib/online';
import styles from './OfflineBar.module.css';

/** Says that the device has lost its connection and that what is typed is kept. */
export function OfflineBar() {
  const { t } = useTranslation('common');
  const online = useOnline();
  return <div role="status">{online ? null : <p className={styles.bar}>{t('failure.offlineBar')}</p>}</div>;
}
