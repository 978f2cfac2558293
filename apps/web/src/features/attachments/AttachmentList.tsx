import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../lib/download';
import type { Attachment } from '../../lib/schemas';
import { LoadFailure } from '../../ui/States';
import { sizeText } from './files';
import styles from './attachments.module.css';

interface AttachmentListProps {
  attachments: readonly Attachment[];
  onRemove?: (attachment: Attachment) => void;
}

/** Files by name, kind and size; pressing one downloads it. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  const { t } = useTranslation('proposal');
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <>
      <ul className={styles.list}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <a
              href={attachment.href}
              download={attachment.name}
              onClick={(event) => {
                event.preventDefault();
                download(attachment.href).catch(setFailure);
              }}
            >
              {attachment.name}
            </a>
            <span>{sizeText(attachment.bytes)}</span>
            {onRemove && attachment.removable && (
              <button type="button" className={styles.remove} onClick={() => onRemove(attachment)}>
                {t('files.remove')} <span className="visually-hidden">{attachment.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <LoadFailure error={failure} onRetry={() => setFailure(null)} />}
    </>
  );
}
