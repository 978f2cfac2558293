import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import type { Case } from '../../lib/schemas';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { useQuestion } from '../../lib/useQuestion';

/** Co-signers have confirmed these words: they are changed only after 改动正文, which asks everybody again. */
export function TextIsConfirmed({ found }: { found: Case }) {
  const { t } = useTranslation(['filing', 'common']);
  const personName = usePersonName();
  const question = useQuestion('reopenText');
  const reopen = useStep<null>(() => stepCall('/api/proposals/{id}/reopen-text', { path: { id: found.id } }));
  const close = () => !reopen.isPending && question.close();
  const confirmed = mayTake(found, 'reopenText');
  useFocusKeptThrough(confirmed);
  if (!confirmed) return null;
  const count = found.coSigners.length;
  return (
    <>
      <Banner tone="warning" title={t('confirmed.title', { count })}>
        <p>{t('confirmed.hint')}</p>
        <Button onClick={question.ask}>{t('confirmed.reopen')}</Button>
      </Banner>
      {question.isAsked && (
        <Dialog
          title={t('confirmed.ask')}
          onClose={close}
          onGone={question.close}
          actions={
            <>
              <Button
                kind="danger"
                busy={reopen.isPending}
                onClick={() => void reopen.mutateAsync(null).then(question.close, () => undefined)}
              >
                {t('confirmed.reopen')}
              </Button>
              <Button onClick={close}>{t('confirmed.keep')}</Button>
            </>
          }
        >
          <p>{t('confirmed.again', { count, names: found.coSigners.map(personName).join(t('between')) })}</p>
          <StepOutcome caseId={found.id} error={reopen.error} onLooked={reopen.reset} />
        </Dialog>
      )}
    </>
  );
}
