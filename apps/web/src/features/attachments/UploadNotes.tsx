import { useTranslation } from 'react-i18next';
import type { useUploads } from './useUploads';
import styles from './attachments.module.css';

type UploadNotesProps = Pick<
  ReturnType<typeof useUploads>,
  'sending' | 'failures' | 'removed' | 'restore' | 'dismiss'
> & {
  locked?: boolean;
};

/** Below the list of files: which are on their way, which did not get through and why, and which were just removed. */
export function UploadNotes({ sending, failures, removed, restore, dismiss, locked = false }: UploadNotesProps) {
  const { t } = useTranslation(['proposal', 'common']);
  return (
    <>
      {removed.map((file) => (
        <p key={file.id} role="status" className={styles.note}>
          <span>{t('files.removed', { name: file.name })}</span>
          <button type="button" className={styles.textButton} disabled={locked} onClick={() => void restore(file)}>
            {t('files.undo')}
            <span className="visually-hidden"> {file.name}</span>
          </button>
        </p>
      ))}
      {sending.map(({ key, file, share }) => (
        <div key={key} className={styles.sending} role="status">
          <span>{t('files.sending', { name: file.name })}</span>
          <progress value={share} max={1} aria-label={file.name} />
        </div>
      ))}
      {failures.map(({ key, name, text, retry }) => (
        <div key={key} role="alert" className={styles.note}>
          <span className={styles.fault}>{text}</span>
          {retry && (
            <button type="button" className={styles.textButton} disabled={locked} onClick={() => void retry()}>
              {t('common:act.retry')}
              <span className="visually-hidden"> {name}</span>
            </button>
          )}
          <button type="button" className={styles.textButton} onClick={() => dismiss(key)}>
            {t('common:act.close')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </div>
      ))}
    </>
  );
}
