import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { caseQuery } from '../../features/cases/caseQuery';
import { useSendStep, type StepCall } from '../../features/cases/stepCall';
import { ACT, usePress } from '../../lib/act';
import type { QueryOf } from '../../lib/calls';
import { http } from '../../lib/http';
import type { Action, Case } from '../../lib/schemas';
import { dropAnswered } from '../home/todo';

export const useCase = (id: string, enabled = true) => useQuery({ ...caseQuery(id), enabled });

/** A list keeps its old rows while new ones are fetched. */
export const useCases = (filters: QueryOf<'get', '/api/proposals'>, enabled = true) =>
  useQuery({
    queryKey: ['cases', filters],
    queryFn: ({ signal }) => http.get('/api/proposals', { query: filters, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

/**
 * A step of the procedure, which answers the whole case as it then stands, if it is still to be seen.
 * @param subject under which its words are kept on this device
 */
export function useStep<Input>(callOf: (input: Input) => StepCall, subject?: string) {
  const take = useSendStep(subject);
  const queries = useQueryClient();
  return usePress({
    mutationKey: ACT,
    mutationFn: async (input: Input) => {
      const found = await take(callOf(input));
      if (found) dropAnswered(queries, found.id, found.state);
      return found;
    },
  });
}

/** The step if it is this person's to take, now or (with `unmet`) later. Buttons come from here and nowhere else. */
export const actionOf = (found: Pick<Case, 'availableActions'>, step: string, subjectId?: string): Action | undefined =>
  found.availableActions.find(
    (action) => action.step === step && (subjectId === undefined || action.subjectId === subjectId),
  );

export const mayTake = (found: Pick<Case, 'availableActions'>, step: string): boolean =>
  actionOf(found, step)?.unmet.length === 0;

/** Submitted, and not decided on yet. */
export const isUnderReview = ({ state }: Pick<Case, 'state'>): boolean =>
  state === 'submitted' || state === 'preReviewed';
