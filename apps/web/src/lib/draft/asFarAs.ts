import type { Saving } from './ground';

/** Nothing is being saved while the device knows of no connection, whatever is about to be tried. */
export const asFarAs = (saving: Saving, isOnline: boolean): Saving =>
  !isOnline && (saving === 'waiting' || saving === 'saving') ? 'offline' : saving;
