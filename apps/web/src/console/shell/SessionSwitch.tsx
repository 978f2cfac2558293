import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EVERY_SESSION, useChosenSession, useSessionInAddress } from './chosenSession';
import styles from './Shell.module.css';

/** Which session's cases are shown, everywhere. Left out where there is nothing to choose; its room is kept until that is known. */
export function SessionSwitch() {
  const { t } = useTranslation('console');
  const { sessions, sessionId, isMissing, choose } = useChosenSession();
  useSessionInAddress();
  if (sessions?.length === 0) return null;
  if (!sessions) return <span className={styles.session} />;
  const ofOneBody = new Set(sessions.map(({ detail }) => detail)).size <= 1;
  return (
    <Select
      className={styles.session ?? ''}
      aria-label={t('session.name')}
      value={isMissing ? null : (sessionId ?? EVERY_SESSION)}
      placeholder={t('session.missing')}
      onChange={choose}
      popupMatchSelectWidth={false}
      options={[
        { value: EVERY_SESSION, label: t('session.every') },
        ...sessions.map(({ id, name, detail }) => ({ value: id, label: ofOneBody ? name : `${detail ?? ''} ${name}` })),
      ]}
    />
  );
}
