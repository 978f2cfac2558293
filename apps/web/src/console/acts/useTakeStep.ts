import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseQuery } from '../../features/cases/caseQuery';
import { useSendStep } from '../../features/cases/stepCall';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { saveTypedTexts } from '../../lib/draft/typedTexts';
import type { ActContext, Values } from './fields';
import type { StepForm } from './form';
import { callOf } from './sent';

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
  const send = useSendStep();
  return useMutation<Case | undefined, Error, TakenStep>({
    mutationFn: async ({ form, context, values }) => {
      if (form.handsOn) await saveTypedTexts();
      return send(callOf(form, context, values));
    },
    onError: async (error) => {
      if (isProblem(error) && [403, 404, 409].includes(error.status))
        await queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    },
  });
}
