import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../features/cases/caseQuery';
import { isProblem } from '../../lib/problem';
import { ActOutcome } from '../../ui/ActOutcome';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

interface StepOutcomeProps {
  caseId: string;
  error: unknown;
  /** The refusal has been read. */
  onLooked: () => void;
}

/** Refusals whose own words would not be true here: what is read on this page was found, and there is one version of it. */
function saidHere(error: unknown): 'gone' | 'changed' | undefined {
  if (!isProblem(error)) return undefined;
  if (error.status === 404) return 'gone';
  return error.code === 'changed-meanwhile' ? 'changed' : undefined;
}

/**
 * Beside the button of a step: why it was not taken. Where the case has moved on meanwhile, what stands on the page is no
 * longer so; the refusal stays until it is read, and leads to how the case stands now.
 */
export function StepOutcome({ caseId, error, onLooked }: StepOutcomeProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  const queries = useQueryClient();
  const said = saidHere(error);
  const look = () => {
    // Lists that still offer the step are no longer so, either.
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }).then(onLooked, () => undefined);
  };
  return (
    <>
      <ActOutcome error={said ? null : error} />
      {said && (
        <Banner tone="bad" role="alert">
          <p>{t(`outcome.${said}`)}</p>
        </Banner>
      )}
      {isProblem(error) && [404, 409].includes(error.status) && <Button onClick={look}>{t('member:look')}</Button>}
    </>
  );
}
