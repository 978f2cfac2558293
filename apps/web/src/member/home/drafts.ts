import { useQuery } from '@tanstack/react-query';
import { draftRowsQuery } from '../../features/cases/draftRows';
import type { ProposalText } from '../../features/cases/proposalText';
import { textSubject, unbornTexts, type UnbornText } from '../../features/cases/unborn';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';

/** The member's own drafts, whatever was written last on top; with those that never reached the server before them. */
export function useDrafts(bodyId?: string) {
  const { account } = useSession().session;
  const list = useQuery(draftRowsQuery({ desk: 'drafts', ...(bodyId ? { bodyId } : {}) }));
  const rows = list.data?.filter((draft) => draft.state === 'draft' && draft.own) ?? [];
  const onDevice = unbornTexts(account.id).filter((text) => !bodyId || text.bodyId === bodyId);
  return { list, rows, onDevice };
}

export const addressOfUnborn = ({ bodyId, key }: UnbornText): string => `/drafts/new/check?body=${bodyId}&as=${key}`;

/** What was written of a draft on this device and has not reached the server. */
export const textOnDevice = (accountId: string, { id }: CaseRow): Partial<ProposalText> =>
  unsent.find<{ text?: Partial<ProposalText> }>(accountId, textSubject(id))?.text ?? {};
