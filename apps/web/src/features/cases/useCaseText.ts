import { useQueryClient } from '@tanstack/react-query';
import type { Stored, Unborn } from '../../lib/draft/ground';
import { useDraft, type DraftOnPage } from '../../lib/draft/useDraft';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { caseQuery, useKeepCase } from './caseQuery';
import { groundOf, type CaseText } from './caseText';

/**
 * A text of a case that saves itself; what the server answers is the case for the whole page.
 * @param found the case as the page has last read it
 */
export function useCaseText<Text>(
  text: CaseText<Text>,
  start: Stored<Text> | Unborn<Text>,
  found: Case | undefined,
): DraftOnPage<Text> {
  const queries = useQueryClient();
  const keepCase = useKeepCase();
  const accountId = useSession().session.account.id;
  const fetchCase = (id: string) => queries.fetchQuery({ ...caseQuery(id), staleTime: 0 });
  return useDraft(groundOf(text, { accountId, keepCase, fetchCase }), start, found && text.read(found));
}
