import { FILE_LIMITS } from '@jianyan/shared';
import { useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, MOST_MEGABYTES, sizeText } from '../../features/attachments/files';
import { UploadNotes } from '../../features/attachments/UploadNotes';
import { useUploads } from '../../features/attachments/useUploads';
import { caseQuery } from '../../features/cases/caseQuery';
import type { Attachment, AttachmentPurpose, Case } from '../../lib/schemas';
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
  // While the act is on its way nothing is added to it.
  const isLocked = ConfigProvider.useConfig().componentDisabled;
  const queries = useQueryClient();
  const [sent, setSent] = useState<readonly Attachment[]>(() => filesOf(kase, value));
  // Several uploads may be under way; each adds to what the others have brought.
  const latest = useRef(sent);
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

  const { choose, remove, ...notes } = useUploads({
    ...{ proposalId: kase.id, purpose, single: most === 1 },
    count: () => latest.current.length,
    onSent: (file) => report(most === 1 ? [file] : [...latest.current, file]),
    onRemoved: ({ id: removed }) => report(latest.current.filter((file) => file.id !== removed)),
  });

  return (
    <div>
      <p className={styles.small}>
        {t('files.limits', { most: MOST_MEGABYTES, number: most ?? FILE_LIMITS.perSubject })}
      </p>
      <ul>
        {sent.map((file) => (
          <li key={file.id}>
            {file.name} <span className="muted">{sizeText(file.bytes)}</span>{' '}
            <button type="button" className={styles.textButton} disabled={isLocked} onClick={() => void remove(file)}>
              {t('files.remove')}
              <span className="visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <UploadNotes {...notes} locked={isLocked} />
      <input
        {...(id ? { id } : {})}
        type="file"
        disabled={isLocked}
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
