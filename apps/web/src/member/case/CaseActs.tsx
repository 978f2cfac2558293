import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unratedReplies } from '../../features/replies/rating';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { Button, buttonClass } from '../../ui/Button';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { actionOf, mayTake } from '../cases/cases';
import { ReasonDialog } from './ReasonDialog';
import styles from './case.module.css';

/** What this person may do now, as the API says it; each act opens where it is done. */
export function CaseActs({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null);
  useFocusKeptThrough(found.state);
  const steps = words.steps[found.kind];
  const writing = actionOf(found, 'autosave') ?? actionOf(found, 'submit');
  return (
    <div className={styles.acts}>
      {mayTake(found, 'rate') && unratedReplies(found).length > 0 && (
        <Link className={buttonClass('primary', true)} to={`/cases/${found.id}/rate`}>
          {t('member:home.act.rate')}
        </Link>
      )}
      {mayTake(found, 'confirm') && (
        <Link className={buttonClass('primary', true)} to={`/cases/${found.id}/co-sign`}>
          {t('member:home.act.coSign')}
        </Link>
      )}
      {(mayTake(found, 'confirmFiling') || mayTake(found, 'disownFiling')) && (
        <Link
          className={buttonClass(found.filedOnBehalf?.confirmedOn ? 'plain' : 'primary', true)}
          to={`/cases/${found.id}/filing`}
        >
          {found.filedOnBehalf?.confirmedOn ? t('filing.title') : t('member:home.act.filing')}
        </Link>
      )}
      {writing && (
        <Link className={buttonClass('primary', true)} to={`/drafts/${found.id}/check`}>
          {t('case.goOnWriting')}
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
