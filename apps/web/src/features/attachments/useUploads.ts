import { useState, type ChangeEvent } from 'react';
import { FILE_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { Attachment, AttachmentPurpose } from '../../lib/schemas';
import { upload } from '../../lib/upload';
import { fileFault, MOST_MEGABYTES } from './files';

interface Uploads {
  proposalId: string;
  purpose: AttachmentPurpose;
  /** Only one can be there: the next takes its place. */
  single?: boolean;
  /** How many are there already. */
  count: () => number;
  onSent: (file: Attachment) => void;
  onRemoved: (file: Attachment) => void;
}

interface Sending {
  file: File;
  share: number;
}

/** Files on their way to the server and out of it again, and what stood in the way. */
export function useUploads({ proposalId, purpose, single = false, count, onSent, onRemoved }: Uploads) {
  const { t } = useTranslation('proposal');
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [fault, setFault] = useState<string | null>(null);

  const failed = (error: unknown, name: string) => {
    if (error instanceof ConnectionLost) setFault(t('files.connectionLost', { name }));
    else setFault(isProblem(error) ? error.message : t('files.failed', { name }));
  };

  const send = async (file: File): Promise<boolean> => {
    const progress = (share: number) =>
      setSending((all) => all.map((one) => (one.file === file ? { file, share } : one)));
    setSending((others) => [...others, { file, share: 0 }]);
    try {
      const told = { path: { id: proposalId }, fields: { purpose } };
      onSent(await upload('/api/proposals/{id}/attachments', told, file, progress));
      return true;
    } catch (error) {
      failed(error, file.name);
      return false;
    } finally {
      setSending((all) => all.filter((one) => one.file !== file));
    }
  };

  /** One after the other; what can be said of a file before it is sent is said, and the next one follows. */
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, single ? 1 : undefined);
    event.target.value = '';
    setFault(null);
    let there = single ? 0 : count();
    for (const file of files) {
      const wrong = fileFault(file, there);
      if (wrong)
        setFault(t(`files.${wrong}`, { name: file.name, most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject }));
      else if (await send(file)) there += 1;
    }
  };

  const remove = async (attachment: Attachment) => {
    try {
      await http.delete('/api/attachments/{id}', { path: { id: attachment.id } });
      onRemoved(attachment);
    } catch (error) {
      failed(error, attachment.name);
    }
  };

  return { sending, fault, choose, remove };
}
