import { saveTypedTexts } from '../../lib/draft/typedTexts';
import { signOut } from '../../lib/session/session';
import { unsent } from '../../lib/unsent';

/** Signs out and leaves nothing on this device. @throws why nobody was signed out; then nothing is deleted */
export async function signOutHere(): Promise<void> {
  await signOut();
  unsent.clear();
  window.location.assign('/login?left=1');
}

/**
 * What can still be saved is saved; where the server has everything then, the way is open. Without a connection it is tried
 * all the same, so that the page can say what came of it.
 * @returns whether something is left to ask about
 */
export async function leaveUnlessAsked(accountId: string): Promise<boolean> {
  await saveTypedTexts().catch(() => undefined);
  const isAsked = unsent.of(accountId).length + unsent.ofOthers(accountId) > 0 && navigator.onLine;
  if (!isAsked) await signOutHere();
  return isAsked;
}
