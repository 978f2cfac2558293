import { storage } from '../../lib/storage';
import type { ActContext, Values } from './fields';

const keyOf = ({ kase }: ActContext): string => `jianyan.office.${kase.body.id}`;

/** The office to which cases of this body were dispatched last from here: most go where the one before went. */
export const usualOffice = (context: ActContext): string | undefined => storage.read(keyOf(context)) ?? undefined;

export function keepOffice(context: ActContext, { officeId }: Values): void {
  if (typeof officeId === 'string') storage.write(keyOf(context), officeId);
}
