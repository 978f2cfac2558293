import { useState, type ChangeEvent } from 'react';
import { FILE_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { Attachment, AttachmentPurpose } from '../../lib/schemas';
import { upload } from '../../lib/upload';
import { buttonClass } from '../../ui/Button';
import { AttachmentList } from './AttachmentList';
import { ACCEPTED, MOST_MEGABYTES, fileFault } from './files';
import styles from './attachments.module.css';

interface AttachmentFieldProps {
  proposalId: string;
  purpose: AttachmentPurpose;
  attachments: readonly Attachment[];
  /** Something was added or removed: the case has to be read anew. */
  onChange: () => void;
}

interface Sending {
  name: string;
  share: number;
}

/** One file at a time, from the device or straight from the camera; limits are said before choosing. */
export function AttachmentField({ proposalId, purpose, attachments, onChange }: AttachmentFieldProps) {
  const { t } = useTranslation('proposal');
  const [sending, setSending] = useState<Sending | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setFault(null);
    for (const [index, file] of files.entries()) {
      const wrong = fileFault(file, attachments.length + index);
      if (wrong) {
        setFault(t(`files.${wrong}`, { name: file.name, most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject }));
        continue;
      }
      await sendOne(file);
    }
    setSending(null);
    onChange();
  };

  const sendOne = async (file: File) => {
    setSending({ name: file.name, share: 0 });
    try {
      await upload(
        '/api/proposals/{id}/attachments',
        { path: { id: proposalId }, fields: { purpose } },
        file,
        (share) => setSending({ name: file.name, share }),
      );
    } catch (error) {
      setFault(failureText(error, file.name));
    }
  };

  const failureText = (error: unknown, name: string): string => {
    if (error instanceof ConnectionLost) return t('files.connectionLost', { name });
    return isProblem(error) ? error.message : t('files.failed', { name });
  };

  const remove = async (attachment: Attachment) => {
    try {
      await http.delete('/api/attachments/{id}', { path: { id: attachment.id } });
      onChange();
    } catch (error) {
      setFault(failureText(error, attachment.name));
    }
  };

  return (
    <div>
      <p>{t('files.limits', { most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject })}</p>
      <AttachmentList attachments={attachments} onRemove={(attachment) => void remove(attachment)} />
      {sending && (
        <div className={styles.sending} role="status">
          <span>{t('files.sending', { name: sending.name })}</span>
          <progress value={sending.share} max={1} aria-label={sending.name} />
        </div>
      )}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
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
    </div>
  );
}
