import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Draft } from './Draft';
import type { DraftState, Ground, Stored, Unborn } from './ground';
import { useSavedInTime } from './savedInTime';
import { announceText } from './typedTexts';

/** How the draft stands, and what can be done with it. `snapshot` is how it stands this very moment. */
export type DraftOnPage<Text extends object> = DraftState<Text> &
  Pick<Draft<Text>, 'change' | 'flush' | 'keepMine' | 'takeTheirs' | 'snapshot'>;

/**
 * One draft for as long as its page is open. It is saved while somebody types, before an act hands it on, when the connection
 * is there again, and when the page is left or hidden.
 * @param found the text as the page has last read it
 */
export function useDraft<Text extends object>(
  ground: Ground<Text>,
  start: Stored<Text> | Unborn<Text>,
  found: Stored<Text> | undefined,
): DraftOnPage<Text> {
  const [draft] = useState(() => new Draft(ground, start));
  const state = useSyncExternalStore(draft.subscribe, draft.snapshot);
  useEffect(() => draft.begin(), [draft]);
  useSavedInTime(draft.flush);
  useEffect(() => announceText({ save: draft.flush, isSaved: () => draft.snapshot().saving === 'saved' }), [draft]);
  // Before the next key is pressed, which would otherwise build on the text before.
  useLayoutEffect(() => {
    if (found) draft.meet(found);
  });
  const { change, flush, keepMine, takeTheirs, snapshot } = draft;
  return { ...state, change, flush, keepMine, takeTheirs, snapshot };
}
