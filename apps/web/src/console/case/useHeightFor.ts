import { useLayoutEffect, type RefObject } from 'react';

/** Tells the styles of a page how high its head is, as `--head`: what stays in view below it begins there. */
export function useHeightFor(page: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [on, box] = [page.current, head.current];
    if (!on || !box) return;
    const tell = () => on.style.setProperty('--head', `${String(box.offsetHeight)}px`);
    const watched = new ResizeObserver(tell);
    watched.observe(box);
    tell();
    return () => watched.disconnect();
  }, [page, head]);
}
