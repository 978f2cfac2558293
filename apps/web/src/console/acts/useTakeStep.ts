import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseQuery, useKeepCase } from '../../features/cases/caseQuery';
import { useUnderOneKey } from '../../lib/act';
import { http } from '../../lib/http';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { saveTypedTexts } from '../drafts/typedTexts';
import type { ActContext, Values } from './fields';
import type { StepForm } from './steps';

interface TakenStep {
  form: StepForm;
  context: ActContext;
  values: Values;
}

/**
 * Takes a step. A text that is handed on is saved first; when somebody else was faster, the case is read anew so that the page
 * can say what happened.
 */
export function useTakeStep(caseId: string) {
  const queries = useQueryClient();
  const keep = useKeepCase();
  const { queryKey } = caseQuery(caseId);
  // The key belongs to what is sent, and to nothing else that may change between two tries.
  const post = useUnderOneKey(async ({ path, body }: { path: string; body: unknown }, idempotencyKey) => {
    try {
      const answer = await http.post<Case>(path, body, { idempotencyKey });
      keep(answer);
      return answer;
    } catch (error) {
      if (isProblem(error) && [403, 404, 409].includes(error.status)) await queries.invalidateQueries({ queryKey });
      throw error;
    }
  });
  return useMutation<Case, Error, TakenStep>({
    mutationFn: async ({ form, context, values }) => {
      if (form.handsOn) await saveTypedTexts();
      return post({ path: form.path?.(context, values) ?? '', body: form.body?.(values, context) ?? values });
    },
  });
}
