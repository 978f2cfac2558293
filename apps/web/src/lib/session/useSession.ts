import { createContext, useContext } from 'react';
import type { Language } from '../language';
import type { Session } from './session';

export interface SessionContextValue {
  session: Session;
  /** Put a newer answer of the API in place. */
  replace: (session: Session) => void;
  /** Asks what becomes of unsent text, if there is any, and signs out. */
  leave: () => void;
  speak: (language: Language) => Promise<void>;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** The signed-in person. Only inside `SessionProvider`. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
}
