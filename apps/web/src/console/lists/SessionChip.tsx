import { useTranslation } from 'react-i18next';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { EVERY_SESSION, useChosenSession } from '../shell/chosenSession';
import styles from './FilterBar.module.css';

/** The session whose cases alone are shown; one press shows those of every other, too. */
export function SessionChip() {
  const { t } = useTranslation('console');
  const { sessions, sessionId, isMissing, choose } = useChosenSession();
  useFocusKeptThrough(sessionId);
  if (sessionId === undefined) return null;
  const name = isMissing ? t('session.missing') : sessions?.find(({ id }) => id === sessionId)?.name;
  return (
    <button type="button" className={styles.chip} onClick={() => choose(EVERY_SESSION)}>
      {t('session.name')} <b>{name ?? '…'}</b>
      <span className="no-print" aria-hidden="true">
        ×
      </span>
      <span className="visually-hidden">{t('filter.remove')}</span>
    </button>
  );
}
