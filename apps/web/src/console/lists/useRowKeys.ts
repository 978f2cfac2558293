import type { RefObject } from 'react';
import { useShortcut } from '../shell/shortcuts';

/** J and K walk along the links of the rows; Enter then opens, as it does on any link. */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  useShortcut('j', () => step(frame.current, 1));
  useShortcut('k', () => step(frame.current, -1));
}

function step(frame: HTMLElement | null, by: 1 | -1): void {
  const links = [...(frame?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at === -1 ? 0 : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
