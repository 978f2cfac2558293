import { useState, useSyncExternalStore } from 'react';
import { useKeepCase } from '../../features/cases/caseQuery';
import { useSavedInTime } from '../../lib/savedInTime';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { DraftKeeper, type DraftState } from './DraftKeeper';
import { emptyText } from './draftText';

interface Draft extends DraftState {
  keeper: DraftKeeper;
}

/** One keeper for as long as the page is open; leaving the page, or hiding it, saves at once. */
export function useDraftKeeper(bodyId: string, stored: Case | null): Draft {
  const { session } = useSession();
  const onSaved = useKeepCase();
  const [keeper] = useState(
    () => new DraftKeeper({ accountId: session.account.id, bodyId, stored, onSaved }, emptyText()),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useSavedInTime(() => keeper.flush());
  return { ...state, keeper };
}
