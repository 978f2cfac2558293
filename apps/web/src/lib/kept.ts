import { useState } from 'react';
import { useSession } from './session/useSession';
import { unsent } from './unsent';

export interface KeptWords<Words> {
  words: Words;
  change: (part: Partial<Words>) => void;
  /** They are with the server now, or nobody wants them any more. */
  drop: () => void;
}

/** Whether something was typed for an act here and not sent yet. */
export const useHasKept = (subject: string): boolean => unsent.find(useSession().session.account.id, subject) !== null;

/**
 * The words of an act as they are typed. They stay on this device until the act is done, so that neither a reload, nor the way
 * back, nor a dialog that is closed loses them.
 */
export function useKeptWords<Words extends object>(subject: string, nothing: Words): KeptWords<Words> {
  const accountId = useSession().session.account.id;
  const [words, setWords] = useState<Words>(() => unsent.find<Words>(accountId, subject) ?? nothing);
  const drop = () => {
    unsent.drop(accountId, subject);
    setWords(nothing);
  };
  return {
    words,
    change: (part) => {
      const next = { ...words, ...part };
      setWords(next);
      if (JSON.stringify(next) === JSON.stringify(nothing)) unsent.drop(accountId, subject);
      else unsent.keep(accountId, subject, next);
    },
    drop,
  };
}
