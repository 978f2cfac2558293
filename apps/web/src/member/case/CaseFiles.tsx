import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import type { Attachment } from '../../lib/schemas';
import page from '../layout/Page.module.css';

/** The files of a case, where there are any. */
export function CaseFiles({ files }: { files: readonly Attachment[] }) {
  const { t } = useTranslation('memberPages');
  if (files.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.files')}</h2>
      <AttachmentList attachments={files} />
    </section>
  );
}
