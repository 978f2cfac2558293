import { useEffect, useRef } from 'react';

/**
 * Controls that are locked while something is sent lose the focus. Whoever has pressed gets it back when nothing came of it, so
 * that he can press again.
 * @returns to be called before anything is locked
 */
export function useFocusAgain(isLocked: boolean): () => void {
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isLocked) return;
    if (document.activeElement === document.body) held.current?.focus();
    held.current = null;
  }, [isLocked]);
  return () => {
    held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}
