import { useLayoutEffect, useRef, type RefObject } from 'react';

/** A box that stays as high as it was while what it will hold is not known yet, so that nothing below it jumps. */
export function useKeptHeight(content: unknown): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || content === undefined) return;
    box.current.style.minHeight = '';
    box.current.style.minHeight = `${String(box.current.offsetHeight)}px`;
  }, [content]);
  return box;
}
