import type { ProcedureWords } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import type { CaseKind, CaseState } from './schemas';

/** The procedure's own words in the language on screen: `words.states[kind][state]`. */
export function useProcedureWords(): ProcedureWords {
  const { i18n } = useTranslation();
  return i18n.getResourceBundle(i18n.language, 'procedure') as ProcedureWords;
}

/** How a case stands, in the words of its kind. */
export function stateWord(words: ProcedureWords, kind: CaseKind, state: CaseState): string {
  const states: Partial<Record<CaseState, string>> = words.states[kind];
  return states[state] ?? state;
}
