import { useState } from 'react';
import { useQuestions } from '../../lib/useQuestion';
import type { Entry } from '../api/registers';

const nameOf = (entry: Entry | null): string => `edit.${entry?.id ?? 'new'}`;

/**
 * Which entry has its form open beside the register: null for a new one, undefined for none.
 * @param entries those that are on the page, of which one is found again after a reload
 */
export function useEdited(entries: readonly Entry[]) {
  const { asked, ask, close } = useQuestions();
  const [opened, setOpened] = useState<Entry | null>(null);
  const edited =
    asked === nameOf(null) ? null : [...(opened ? [opened] : []), ...entries].find((one) => asked === nameOf(one));
  return {
    edited,
    edit: (entry: Entry | null) => {
      setOpened(entry);
      ask(nameOf(entry));
    },
    close: () => close(asked ?? ''),
  };
}
