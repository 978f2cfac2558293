import { useQueryClient } from '@tanstack/react-query';
import { caseQuery } from '../../features/cases/caseQuery';
import { useSendStep } from '../../features/cases/stepCall';
import { ACT, usePress } from '../../lib/act';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { saveTypedTexts, TextNotSaved } from '../../lib/draft/typedTexts';
import { unsent } from '../../lib/unsent';
import { textSubject } from '../../features/cases/unborn';
import type { ActContext, Values } from './fields';
import type { StepForm } from './form';
import { callOf } from './sent';

interface TakenStep {
  form: StepForm;
  context: ActContext;
  values: Values;
}

/**
 * Takes a step. A text that is handed on is saved first, and not handed on while words for it are on this device alone; when
 * somebody else was faster, the case is read anew so that the page can say what happened.
 * @param subject under which the words of the step are kept on this device
 */
export function useTakeStep(caseId: string, subject?: string) {
  const queries = useQueryClient();
  const send = useSendStep(subject);
  const accountId = useSession().session.account.id;
  return usePress<TakenStep, Case | undefined>({
    mutationKey: ACT,
    mutationFn: async ({ form, context, values }) => {
      const hasSaved = form.handsOn && (await saveTypedTexts());
      const { subjectId } = context.action;
      if (form.handsOn && unsent.find(accountId, textSubject(subjectId))) throw new TextNotSaved();
      // Whoever has just saved his own words has read them: the version he hands on is theirs.
      const kase = (hasSaved && queries.getQueryData(caseQuery(caseId).queryKey)) || context.kase;
      return send(callOf(form, { ...context, kase }, values));
    },
    onError: async (error) => {
      if (isProblem(error) && [403, 404, 409].includes(error.status))
        await queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    },
  });
}
