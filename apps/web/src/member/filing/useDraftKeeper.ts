import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useKeepCase } from '../cases/cases';
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
  useEffect(() => {
    const save = () => void keeper.flush();
    const onHide = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', save);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', save);
      save();
    };
  }, [keeper]);
  return { ...state, keeper };
}
