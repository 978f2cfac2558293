import { FILE_LIMITS } from '@jianyan/shared';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, fileFault, MOST_MEGABYTES, sizeText } from '../../features/attachments/files';
import { http } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { Attachment, AttachmentPurpose } from '../../lib/schemas';
import { upload } from '../../lib/upload';
import styles from './acts.module.css';

interface FilesFieldProps {
  caseId: string;
  purpose: AttachmentPurpose;
  /** With 1 the value is the one file's id, else a list of ids. */
  most?: 1 | undefined;
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[] | undefined) => void;
}

/** Files that belong to an act: each is sent as soon as it is chosen and named by its id in the act. */
export function FilesField({ caseId, purpose, most, id, value, onChange }: FilesFieldProps) {
  const { t } = useTranslation(['proposal', 'consoleCase']);
  const [sent, setSent] = useState<readonly Attachment[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const chosen = value === undefined ? [] : [value].flat();

  const report = (files: readonly Attachment[]) => {
    setSent(files);
    const ids = files.map((file) => file.id);
    onChange?.(most === 1 ? ids[0] : ids);
  };

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, most ?? FILE_LIMITS.perSubject);
    event.target.value = '';
    setFault(null);
    const done = most === 1 ? [] : [...sent];
    for (const file of files) {
      const wrong = fileFault(file, done.length);
      if (wrong) {
        setFault(t(`files.${wrong}`, { name: file.name, most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject }));
        continue;
      }
      setSending(file.name);
      try {
        done.push(await upload<Attachment>(`/proposals/${caseId}/attachments`, file, { purpose }, () => undefined));
      } catch (error) {
        setFault(failureText(error, file.name));
      }
    }
    setSending(null);
    report(done);
  };

  const failureText = (error: unknown, name: string): string => {
    if (error instanceof ConnectionLost) return t('files.connectionLost', { name });
    return isProblem(error) ? error.message : t('files.failed', { name });
  };

  const remove = async (attachment: Attachment) => {
    try {
      await http.delete(`/attachments/${attachment.id}`);
      report(sent.filter((file) => file.id !== attachment.id));
    } catch (error) {
      setFault(failureText(error, attachment.name));
    }
  };

  return (
    <div>
      <p className={styles.small}>
        {t('files.limits', { most: MOST_MEGABYTES, number: most ?? FILE_LIMITS.perSubject })}
      </p>
      <ul>
        {sent.map((file) => (
          <li key={file.id}>
            {file.name} <span className="muted">{sizeText(file.bytes)}</span>{' '}
            <button type="button" className={styles.textButton} onClick={() => void remove(file)}>
              {t('files.remove')}
              <span className="visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
        {sent.length === 0 && chosen.length > 0 && <li>{t('consoleCase:files.kept', { count: chosen.length })}</li>}
      </ul>
      {sending && <p role="status">{t('files.sending', { name: sending })}</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <input
        {...(id ? { id } : {})}
        type="file"
        accept={ACCEPTED}
        multiple={most !== 1}
        onChange={(event) => void choose(event)}
      />
    </div>
  );
}
