import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { storage } from '../../lib/storage';

const KEY = 'jianyan.shortcutsOff';
const listeners = new Set<() => void>();

const areOn = (): boolean => storage.read(KEY) !== '1';

/** Single keys can be switched off, for people whose voice or hands press them by accident (WCAG 2.1.4). */
export function switchShortcuts(on: boolean): void {
  if (on) storage.remove(KEY);
  else storage.write(KEY, '1');
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, areOn);

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"], dialog';

/** Calls what belongs to a single key, unless the person is typing, holds another key or has switched shortcuts off. */
export function useShortcut(key: string, act: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (!areOn()) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
