import type { RefObject } from 'react';
import { useShortcut, useShortcutsOn } from '../shell/shortcuts';

/** How many acts have a key of their own. */
const KEYS = 4;

/** 1–4 choose an act: they open its form, or lead to its button where pressing that would take it at once. */
export function useActKeys(buttons: RefObject<HTMLElement | null>): void {
  useShortcut('1', () => choose(buttons.current, 0));
  useShortcut('2', () => choose(buttons.current, 1));
  useShortcut('3', () => choose(buttons.current, 2));
  useShortcut('4', () => choose(buttons.current, 3));
}

function choose(buttons: HTMLElement | null, place: number): void {
  const act = buttons?.querySelectorAll<HTMLElement>('[data-act]')[place];
  if (act?.dataset['act'] === 'at-once') act.focus();
  else act?.click();
}

/** The key of an act, shown on its button while keys are on. */
export function useActKey(number: number) {
  const on = useShortcutsOn() && number <= KEYS;
  return on ? { 'data-key': number, 'aria-keyshortcuts': String(number) } : {};
}
