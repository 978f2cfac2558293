import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { awaitsConfirmation } from '../../features/cases/awaitsConfirmation';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { Button, buttonClass } from '../../ui/Button';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { mayTake } from '../cases/cases';
import { ReasonDialog } from './ReasonDialog';
import styles from './case.module.css';

/** What this person may do beside what waits for him, as the API says it; each act opens where it is done. */
export function CaseActs({ found }: { found: Case }) {
  const { t } = useTranslation('memberPages');
  const words = useProcedureWords();
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null);
  useFocusKeptThrough(found.state);
  const steps = words.steps[found.kind];
  return (
    <div className={styles.acts}>
      {(mayTake(found, 'confirmFiling') || mayTake(found, 'disownFiling')) && !awaitsConfirmation(found) && (
        <Link className={buttonClass('plain', true)} to={`/cases/${found.id}/filing`}>
          {t('filing.title')}
        </Link>
      )}
      {mayTake(found, 'withdraw') && (
        <Button kind="danger" wide onClick={() => setAsked('withdraw')}>
          {steps.withdraw}
        </Button>
      )}
      {mayTake(found, 'discard') && (
        <Button kind="danger" wide onClick={() => setAsked('discard')}>
          {steps.discard}
        </Button>
      )}
      {asked && <ReasonDialog found={found} step={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
