import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionLost, isProblem } from '../../lib/problem';

/** What did not go well with one file. */
export interface FileFailure {
  key: string;
  name: string;
  text: string;
  /** Absent where trying again could not help. */
  retry?: () => Promise<void>;
}

/** What was wanted of a file. */
type Wanted = 'sent' | 'removed' | 'restored';

/** What the server has against the file itself. */
const FOR_GOOD = ['file-type-not-accepted', 'file-empty', 'file-too-large', 'idempotency-key-reused'];

/** What stood in the way of each file, until it is put away or tried again. */
export function useFileFailures() {
  const { t } = useTranslation('proposal');
  const [failures, setFailures] = useState<readonly FileFailure[]>([]);
  const dismiss = (key: string) => setFailures((all) => all.filter((one) => one.key !== key));
  const fail = (failure: FileFailure) =>
    setFailures((all) => [...all.filter(({ key }) => key !== failure.key), failure]);
  const failed = (wanted: Wanted, key: string, name: string, error: unknown, retry: () => Promise<void>) => {
    const text = textOf(t, wanted, name, error);
    fail(isProblem(error) && FOR_GOOD.includes(error.code) ? { key, name, text } : { key, name, text, retry });
  };
  return { failures, fail, failed, dismiss };
}

export type FileFailures = ReturnType<typeof useFileFailures>;

type Translate = ReturnType<typeof useTranslation<'proposal'>>['t'];

function textOf(t: Translate, wanted: Wanted, name: string, error: unknown): string {
  if (error instanceof ConnectionLost)
    return t(error.neverSent ? `files.offline.${wanted}` : `files.connectionLost.${wanted}`, { name });
  return isProblem(error)
    ? t(`files.refused.${wanted}`, { name, reason: error.message })
    : t(`files.failed.${wanted}`, { name });
}
