import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../lib/act';
import { http } from '../../lib/http';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { caseQuery, useKeepCase } from '../api/cases';
import type { ActContext, Values } from './fields';
import type { StepForm } from './steps';

export interface TakenStep {
  form: StepForm;
  context: ActContext;
  values: Values;
}

/** Takes a step. When somebody else was faster, the case is read anew so that the page can say what happened. */
export function useTakeStep(caseId: string) {
  const queries = useQueryClient();
  const keep = useKeepCase();
  return useAct<TakenStep, Case>(async ({ form, context, values }, idempotencyKey) => {
    const path = form.path?.(context, values) ?? '';
    const body = form.body?.(values, context) ?? values;
    try {
      const answer = await http.post<Case>(path, body, { idempotencyKey });
      keep(answer);
      return answer;
    } catch (error) {
      if (isProblem(error) && [403, 404, 409].includes(error.status))
        await queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
      throw error;
    }
  });
}
