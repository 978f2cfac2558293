import { useQuery } from '@tanstack/react-query';
import { draftRowsQuery } from '../../features/cases/draftRows';
import { unbornTexts, type UnbornText } from '../../features/cases/unborn';
import { useSession } from '../../lib/session/useSession';

/** The member's own drafts, whatever was written last on top; with those that never reached the server before them. */
export function useDrafts(bodyId?: string) {
  const { account } = useSession().session;
  const list = useQuery(draftRowsQuery({ desk: 'drafts', ...(bodyId ? { bodyId } : {}) }));
  const rows = list.data?.filter((draft) => draft.state === 'draft' && draft.own) ?? [];
  const onDevice = unbornTexts(account.id).filter((text) => !bodyId || text.bodyId === bodyId);
  return { list, rows, onDevice };
}

export const addressOfUnborn = ({ bodyId, key }: UnbornText): string => `/drafts/new/check?body=${bodyId}&as=${key}`;
