import { ATTACHMENT_PURPOSES } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import styles from './caseTabs.module.css';

/** Every file of the case, by what it is for. */
export function FilesTab({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  if (kase.attachments.length === 0) return <p className={styles.none}>{t('files.none')}</p>;
  return (
    <div className={styles.body}>
      {ATTACHMENT_PURPOSES.map((purpose) => {
        const files = kase.attachments.filter((file) => file.purpose === purpose);
        if (files.length === 0) return null;
        return (
          <section key={purpose}>
            <h3>{words.attachmentPurposes[purpose]}</h3>
            <AttachmentList attachments={files} />
          </section>
        );
      })}
    </div>
  );
}
