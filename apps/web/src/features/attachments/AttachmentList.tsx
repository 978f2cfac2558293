import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../lib/schemas';
import { sizeText } from './files';
import styles from './attachments.module.css';

interface AttachmentListProps {
  attachments: readonly Attachment[];
  onRemove?: (attachment: Attachment) => void;
}

/** Files by name, kind and size; pressing one downloads it. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  const { t } = useTranslation('proposal');
  return (
    <ul className={styles.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <a href={attachment.href} download={attachment.name}>
            {attachment.name}
          </a>
          <span>{sizeText(attachment.bytes)}</span>
          {onRemove && attachment.removable && (
            <button type="button" className={styles.remove} onClick={() => onRemove(attachment)}>
              {t('files.remove')}
              <span className="visually-hidden"> {attachment.name}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
