import { useEffect } from 'react';
import { caseNumber } from '../../features/cases/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';

/** Number and title for the head of every printed sheet (console.css, @page). */
export function usePrintHead(kase: Case): void {
  const words = useProcedureWords();
  const head = `${caseNumber(kase, words)} ${kase.title}`;
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--print-head', JSON.stringify(head));
    return () => void style.removeProperty('--print-head');
  }, [head]);
}
