import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../features/cases/caseQuery';
import { isProblem } from '../../lib/problem';
import { ActOutcome } from '../../ui/ActOutcome';
import { Button } from '../../ui/Button';

interface StepOutcomeProps {
  caseId: string;
  error: unknown;
  /** The refusal has been read. */
  onLooked: () => void;
}

/**
 * Beside the button of a step: why it was not taken. Where the case has moved on meanwhile, what stands on the page is no
 * longer so; the refusal stays until it is read, and leads to how the case stands now.
 */
export function StepOutcome({ caseId, error, onLooked }: StepOutcomeProps) {
  const { t } = useTranslation('member');
  const queries = useQueryClient();
  const look = () =>
    void queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }).then(onLooked, () => undefined);
  return (
    <>
      <ActOutcome error={error} />
      {isProblem(error) && error.status === 409 && <Button onClick={look}>{t('look')}</Button>}
    </>
  );
}
