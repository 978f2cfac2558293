import type { TextSize } from '@jianyan/shared';
import type { Language } from '../language';
import { storage } from '../storage';
import { saveLocale, saveTextSize, type Session } from './session';

interface Choices {
  textSize?: TextSize;
  locale?: Language;
}

const keyOf = (accountId: string): string => `jianyan.chosenHere.${accountId}`;

/** What was chosen on this device and the account has not been told yet: here it holds before what the account says. */
export function chosenHere(accountId: string): Choices {
  try {
    return (JSON.parse(storage.read(keyOf(accountId)) ?? '{}') ?? {}) as Choices;
  } catch {
    return {};
  }
}

function keep(accountId: string, choices: Choices): void {
  if (Object.keys(choices).length > 0) storage.write(keyOf(accountId), JSON.stringify(choices));
  else storage.remove(keyOf(accountId));
}

/**
 * Tells the account what was chosen, and what it could not be told before; until it is told, it holds on this device.
 * @returns the session with it; nothing where there was nothing to tell, or nobody could be told
 */
export async function tellAccount(accountId: string, chosen: Choices = {}): Promise<Session | undefined> {
  const wanted = { ...chosenHere(accountId), ...chosen };
  keep(accountId, wanted);
  const { textSize, locale } = wanted;
  let session: Session | undefined;
  try {
    if (textSize) session = await saveTextSize(textSize);
    if (locale) session = await saveLocale(locale);
  } catch {
    return session;
  }
  // What was chosen meanwhile is told by whoever chose it.
  const left = Object.entries(chosenHere(accountId)).filter(([name, value]) => wanted[name as keyof Choices] !== value);
  keep(accountId, Object.fromEntries(left));
  return session;
}
