import { useLayoutEffect, type RefObject } from 'react';

/** Tells the styles of the page how high its head is, as `--head`: what stays in view below it begins there. */
export function useHeightOf(head: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = head.current;
    if (!box) return;
    // What comes into view in the window, as by the Tab key, has to stop below it, too.
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--head', `${String(box.offsetHeight)}px`);
    const watched = new ResizeObserver(tell);
    watched.observe(box);
    tell();
    return () => {
      watched.disconnect();
      style.removeProperty('--head');
    };
  }, [head]);
}
