import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ledBecause } from '../../features/cases/led';
import { caseQuery } from '../../features/cases/caseQuery';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { PageTitle } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { Skeleton } from '../../ui/States';
import { PageTrouble } from '../shell/PageTrouble';
import { ActPanel } from '../acts/ActPanel';
import { CaseNotes } from '../case/CaseNotes';
import { FilingFiles } from './FilingFiles';
import { FilingText } from './FilingText';
import { Signatures } from './Signatures';
import styles from './filing.module.css';

/** Filing on behalf, second half: the text, its scan and the signatures, then submission. */
export function FilingPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.isPending) return <Skeleton lines={8} />;
  if (!found.data) return <PageTrouble error={found.error} onRetry={() => void found.refetch()} />;
  const open = found.data.state === 'draft' || found.data.state === 'returned';
  if (!open) return <Navigate to={`/cases/${caseId}`} state={ledBecause('notDraft')} replace />;
  return <FilingDesk key={caseId} kase={found.data} />;
}

function FilingDesk({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const personName = usePersonName();
  return (
    <>
      <PageTitle>{t('filing.of', { name: personName(kase.author), kind: words.kinds[kase.kind] })}</PageTitle>
      <div className={styles.page}>
        <div className={styles.sheet}>
          <CaseNotes kase={kase} />
          <FilingText kase={kase} />
          <FilingFiles kase={kase} />
        </div>
        <aside className={styles.sheet}>
          <ActPanel kase={kase} title={t('filing.next')} wanted={({ step }) => step !== 'autosave'} />
          <Signatures kase={kase} />
        </aside>
      </div>
    </>
  );
}
