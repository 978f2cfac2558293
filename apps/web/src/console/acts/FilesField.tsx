import { FILE_LIMITS } from '@jianyan/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, fileFault, MOST_MEGABYTES, sizeText } from '../../features/attachments/files';
import { caseQuery } from '../../features/cases/caseQuery';
import { http } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { Attachment, AttachmentPurpose, Case } from '../../lib/schemas';
import { upload } from '../../lib/upload';
import styles from './acts.module.css';

interface FilesFieldProps {
  kase: Case;
  purpose: AttachmentPurpose;
  /** With 1 the value is the one file's id, else a list of ids. */
  most?: 1 | undefined;
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[] | undefined) => void;
}

/** Files that belong to an act: each is sent as soon as it is chosen and named by its id in the act. */
export function FilesField({ kase, purpose, most, id, value, onChange }: FilesFieldProps) {
  const { t } = useTranslation('proposal');
  const queries = useQueryClient();
  const [sent, setSent] = useState<readonly Attachment[]>(() => filesOf(kase, value));
  // Several uploads may be under way; each adds to what the others have brought.
  const latest = useRef(sent);
  const [sending, setSending] = useState<readonly File[]>([]);
  const [fault, setFault] = useState<string | null>(null);

  const report = (files: readonly Attachment[]) => {
    const before = latest.current;
    latest.current = files;
    setSent(files);
    const ids = files.map((file) => file.id);
    onChange?.(most === 1 ? ids.at(-1) : ids);
    // The case lists them, so that they are found again when the act is opened anew.
    queries.setQueryData(
      caseQuery(kase.id).queryKey,
      (old) => old && { ...old, attachments: [...old.attachments.filter((file) => !before.includes(file)), ...files] },
    );
  };

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, most ?? FILE_LIMITS.perSubject);
    event.target.value = '';
    setFault(null);
    for (const file of files) {
      const wrong = fileFault(file, most === 1 ? 0 : latest.current.length);
      if (wrong) {
        setFault(t(`files.${wrong}`, { name: file.name, most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject }));
        continue;
      }
      setSending((others) => [...others, file]);
      try {
        const one = await upload(
          '/api/proposals/{id}/attachments',
          { path: { id: kase.id }, fields: { purpose } },
          file,
          () => undefined,
        );
        report(most === 1 ? [one] : [...latest.current, one]);
      } catch (error) {
        setFault(failureText(error, file.name));
      } finally {
        setSending((all) => all.filter((one) => one !== file));
      }
    }
  };

  const failureText = (error: unknown, name: string): string => {
    if (error instanceof ConnectionLost) return t('files.connectionLost', { name });
    return isProblem(error) ? error.message : t('files.failed', { name });
  };

  const remove = async (attachment: Attachment) => {
    try {
      await http.delete('/api/attachments/{id}', { path: { id: attachment.id } });
      report(latest.current.filter((file) => file.id !== attachment.id));
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
      </ul>
      {sending.map(({ name }, index) => (
        <p key={index} role="status">
          {t('files.sending', { name })}
        </p>
      ))}
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

/** What was sent for this act before the page was opened anew. */
const filesOf = (kase: Case, value: string | string[] | undefined): Attachment[] =>
  kase.attachments.filter(({ id }) => [value ?? []].flat().includes(id));
