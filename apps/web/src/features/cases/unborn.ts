import { storage } from '../../lib/storage';
import { unsent, type UnsentText } from '../../lib/unsent';

/** A new text that the server does not know yet: for which body, and under which key it will be brought into being. */
export interface UnbornText extends UnsentText {
  bodyId: string;
  key: string;
}

/** Under which name a text is kept on the device of whoever writes it. */
export const textSubject = (id: string): string => `text.${id}`;

/** How a text that is new is named on this device. One for each that is begun: another page of it is the same text. */
export const unbornName = (bodyId: string, key: string): string => `${bodyId}.${key}`;

const PREFIX = textSubject('new.');

/** New texts of this account that are on this device alone, the newest first. */
export const unbornTexts = (accountId: string): UnbornText[] =>
  unsent.of(accountId).flatMap((text) => {
    const [bodyId = '', key] = text.subject.slice(PREFIX.length).split('.');
    return text.subject.startsWith(PREFIX) && key ? [{ ...text, bodyId, key }] : [];
  });

const BORN = 'jianyan.keys.born';
const REMEMBERED = 20;

type Births = readonly (readonly [key: string, id: string])[];

const births = (): Births => {
  try {
    return JSON.parse(storage.read(BORN) ?? '[]') as Births;
  } catch {
    return [];
  }
};

/** The draft that a text begun here has become, for addresses that still call it new. */
export const bornAs = (key: string): string | undefined => births().find(([known]) => known === key)?.[1];

export function rememberBirth(key: string, id: string): void {
  if (bornAs(key) !== id) storage.write(BORN, JSON.stringify([[key, id], ...births()].slice(0, REMEMBERED)));
}
