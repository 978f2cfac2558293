import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { Button, buttonClass } from '../../ui/Button';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { mayTake } from '../cases/cases';
import { useQuestion } from '../../lib/useQuestion';
import { ReasonDialog } from './ReasonDialog';
import styles from './case.module.css';

const ENDING = ['withdraw', 'discard'] as const;

/** What this person may do beside what waits for him, as the API says it; each act opens where it is done. */
export function CaseActs({ found }: { found: Case }) {
  const { t } = useTranslation('memberPages');
  const words = useProcedureWords();
  const questions = { withdraw: useQuestion('withdraw'), discard: useQuestion('discard') };
  useFocusKeptThrough(found.state);
  const steps = words.steps[found.kind];
  // Nobody waits for his answer where he gave it, or signed the text on paper; he may give it, or another, all the same.
  const mayAnswer = mayTake(found, 'confirmFiling') || mayTake(found, 'disownFiling');
  return (
    <div className={styles.acts}>
      {mayAnswer && !found.filedOnBehalf?.awaitsConfirmation && (
        <Link className={buttonClass('plain', true)} to={`/cases/${found.id}/filing`}>
          {t('filing.title')}
        </Link>
      )}
      {ENDING.filter((step) => mayTake(found, step)).map((step) => (
        <Fragment key={step}>
          <Button kind="danger" wide onClick={questions[step].ask}>
            {steps[step]}
          </Button>
          {questions[step].isAsked && <ReasonDialog found={found} step={step} onClose={questions[step].close} />}
        </Fragment>
      ))}
    </div>
  );
}
