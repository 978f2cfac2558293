import { FILE_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import type { Attachment, AttachmentPurpose } from '../../lib/schemas';
import { buttonClass } from '../../ui/Button';
import { AttachmentList } from './AttachmentList';
import { ACCEPTED, MOST_MEGABYTES } from './files';
import { UploadNotes } from './UploadNotes';
import { useUploads } from './useUploads';
import styles from './attachments.module.css';

interface AttachmentFieldProps {
  proposalId: string;
  purpose: AttachmentPurpose;
  attachments: readonly Attachment[];
  /** The text they belong to is confirmed: its files are as little to be changed as its words. */
  locked: boolean;
  /** Something was added or removed: the case has to be read anew. */
  onChange: () => void;
}

/** One file at a time, from the device or straight from the camera; limits are said before choosing. */
export function AttachmentField({ proposalId, purpose, attachments, locked, onChange }: AttachmentFieldProps) {
  const { t } = useTranslation('proposal');
  const { choose, remove, ...notes } = useUploads({
    ...{ proposalId, purpose, onSent: onChange, onRemoved: onChange },
    count: () => attachments.length,
  });

  return (
    <div>
      <p>{locked ? t('files.locked') : t('files.limits', { most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject })}</p>
      <AttachmentList attachments={attachments} onRemove={(attachment) => void remove(attachment)} />
      <UploadNotes {...notes} />
      {!locked && (
        <div className={styles.pick}>
          <label className={buttonClass()}>
            {t('files.add')}
            <input type="file" accept={ACCEPTED} multiple onChange={(event) => void choose(event)} />
          </label>
          <label className={buttonClass()}>
            {t('files.photo')}
            <input type="file" accept="image/*" capture="environment" onChange={(event) => void choose(event)} />
          </label>
        </div>
      )}
    </div>
  );
}
