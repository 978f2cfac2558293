import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { caseQuery, useKeepCase } from '../../features/cases/caseQuery';
import { useUnderOneKey } from '../../lib/act';
import { http, type Query } from '../../lib/http';
import type { Action, Case, CaseList } from '../../lib/schemas';

export const useCase = (id: string, enabled = true) => useQuery({ ...caseQuery(id), enabled });

/** A list keeps its old rows while new ones are fetched. */
export const useCases = (filters: Query, enabled = true) =>
  useQuery({
    queryKey: ['cases', filters],
    queryFn: ({ signal }) => http.get<CaseList>('/proposals', { query: filters, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

/** A step of the procedure: POST to its path, which answers the whole case as it then stands, if it is still to be seen. */
export function useStep<Input>(pathOf: (input: Input) => string, bodyOf: (input: Input) => unknown = () => ({})) {
  const keep = useKeepCase();
  // The key belongs to what is sent: other words are another act.
  const post = useUnderOneKey(async ({ path, body }: { path: string; body: unknown }, idempotencyKey) => {
    const answer = await http.post<Case | undefined>(path, body, { idempotencyKey });
    keep(answer);
    return answer;
  });
  return useMutation({ mutationFn: (input: Input) => post({ path: pathOf(input), body: bodyOf(input) }) });
}

/** The step if it is this person's to take, now or (with `unmet`) later. Buttons come from here and nowhere else. */
export const actionOf = (found: Pick<Case, 'availableActions'>, step: string, subjectId?: string): Action | undefined =>
  found.availableActions.find(
    (action) => action.step === step && (subjectId === undefined || action.subjectId === subjectId),
  );

export const mayTake = (found: Pick<Case, 'availableActions'>, step: string): boolean =>
  actionOf(found, step)?.unmet.length === 0;
