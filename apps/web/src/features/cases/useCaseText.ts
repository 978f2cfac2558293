import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Stored, Unborn } from '../../lib/draft/ground';
import { useDraft, type DraftOnPage } from '../../lib/draft/useDraft';
import { putInPlace } from '../../lib/query';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { caseQuery, useKeepCase } from './caseQuery';
import { groundOf, type CaseText } from './caseText';

/** How old the rest of a case may be while its text is written and saved: others work on it, too. */
const FRESH_MS = 30_000;

/**
 * A text of a case that saves itself. The server answers a save with little; the case on the page takes the text in as it was
 * sent, and is read anew now and then.
 * @param found the case as the page has last read it
 */
export function useCaseText<Text extends object>(
  text: CaseText<Text>,
  start: Stored<Text> | Unborn<Text>,
  found: Case | undefined,
): DraftOnPage<Text> {
  const queries = useQueryClient();
  const keepCase = useKeepCase();
  const accountId = useSession().session.account.id;
  const fetchCase = (id: string) => queries.fetchQuery({ ...caseQuery(id), staleTime: 0 });
  const [ground] = useState(() =>
    groundOf(text, { accountId, keepCase, keepText: keeperOf(queries, text), fetchCase }),
  );
  return useDraft(ground, start, found && text.read(found));
}

/** Puts what was saved into the case that the page has, and reads the rest of the case anew when that is due. */
function keeperOf<Text>(queries: QueryClient, text: CaseText<Text>): (stored: Stored<Text>) => void {
  let hasSaved = false;
  return (stored) => {
    const id = text.caseOf(stored.id);
    putIn(queries, id, (kase) => text.put(kase, stored));
    void queries.invalidateQueries({ queryKey: ['cases'] });
    // Whoever writes becomes one of its writers, who may not check or give it: that is the server's answer.
    void queries.prefetchQuery({ ...caseQuery(id), staleTime: hasSaved ? FRESH_MS : 0 });
    hasSaved = true;
  };
}

/** Changes the case that the page has; it gets no younger by that. */
function putIn(queries: QueryClient, id: string, change: (kase: Case) => Case): void {
  const { queryKey } = caseQuery(id);
  const state = queries.getQueryState(queryKey);
  if (state?.data) putInPlace(queries, queryKey, change(state.data), state.dataUpdatedAt);
}
