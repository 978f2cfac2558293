import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttachmentField } from '../../features/attachments/AttachmentField';
import { caseQuery } from '../../features/cases/caseQuery';
import { mayWrite } from '../../features/cases/proposalText';
import type { Case } from '../../lib/schemas';
import styles from './filing.module.css';

/** The paper original as a scan, and whatever else came with it. */
export function FilingFiles({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const queries = useQueryClient();
  return (
    <section className={`panel ${styles.form ?? ''} ${styles.files ?? ''}`}>
      <h2>{t('filing.files')}</h2>
      <AttachmentField
        proposalId={kase.id}
        purpose="proposal"
        attachments={kase.attachments.filter(({ purpose }) => purpose === 'proposal')}
        locked={!mayWrite(kase)}
        onChange={() => void queries.invalidateQueries({ queryKey: caseQuery(kase.id).queryKey })}
      />
    </section>
  );
}
