import { useState, type ChangeEvent } from 'react';
import { FILE_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../lib/http';
import type { Attachment, AttachmentPurpose } from '../../lib/schemas';
import { upload } from '../../lib/upload';
import { fileFault, MOST_MEGABYTES } from './files';
import { useFileFailures } from './useFileFailures';
import { useRemovals } from './useRemovals';

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
  /** Under which it may be sent again. */
  key: string;
  file: File;
  share: number;
}

/** Files on their way to the server and out of it again, and of each what stood in its way. */
export function useUploads({ proposalId, purpose, single = false, count, onSent, onRemoved }: Uploads) {
  const { t } = useTranslation('proposal');
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const faults = useFileFailures();
  const { removed, remove, restore } = useRemovals(faults, { onRemoved, onRestored: onSent });

  const send = async (file: File, key: string): Promise<boolean> => {
    faults.dismiss(key);
    const progress = (share: number) =>
      setSending((all) => all.map((one) => (one.key === key ? { ...one, share } : one)));
    setSending((others) => [...others, { key, file, share: 0 }]);
    try {
      const told = { path: { id: proposalId }, fields: { purpose } };
      onSent(await upload('/api/proposals/{id}/attachments', told, file, key, progress));
      return true;
    } catch (error) {
      faults.failed('sent', key, file.name, error, async () => void (await send(file, key)));
      return false;
    } finally {
      setSending((all) => all.filter((one) => one.key !== key));
    }
  };

  /** One after the other; what can be said of a file before it is sent is said, and the next one follows. */
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, single ? 1 : undefined);
    event.target.value = '';
    let there = single ? 0 : count();
    for (const file of files) {
      const key = newKey();
      const wrong = fileFault(file, there);
      const said = { name: file.name, most: MOST_MEGABYTES, number: FILE_LIMITS.perSubject };
      if (wrong) faults.fail({ key, name: file.name, text: t(`files.${wrong}`, said) });
      else if (await send(file, key)) there += 1;
    }
  };

  const { failures, dismiss } = faults;
  return { sending, failures, removed, choose, remove, restore, dismiss };
}
