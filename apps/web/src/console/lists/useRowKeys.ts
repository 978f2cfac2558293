import { useCallback, type RefObject } from 'react';
import { useShortcut } from '../shell/shortcuts';

/** J and K walk along the links of the rows; Enter then opens, as it does on any link. */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  const step = useCallback(
    (by: 1 | -1) => {
      const links = [...(frame.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[at === -1 ? 0 : at + by];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    },
    [frame],
  );
  useShortcut(
    'j',
    useCallback(() => step(1), [step]),
  );
  useShortcut(
    'k',
    useCallback(() => step(-1), [step]),
  );
}
