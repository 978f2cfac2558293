import { useSyncExternalStore } from 'react';
import { storage } from './storage';

export const TEXT_SIZES = ['standard', 'large', 'extraLarge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'jianyan.textSize';
const listeners = new Set<() => void>();

const isTextSize = (value: string | null): value is TextSize => TEXT_SIZES.some((size) => size === value);

function chosenTextSize(): TextSize {
  const kept = storage.read(KEY);
  return isTextSize(kept) ? kept : 'standard';
}

/** Puts the chosen size on the document; all sizes are in rem, so everything follows. */
export function applyTextSize(size: TextSize = chosenTextSize()): void {
  document.documentElement.dataset.textSize = size;
}

export function chooseTextSize(size: TextSize): void {
  storage.write(KEY, size);
  applyTextSize(size);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTextSize = (): TextSize => useSyncExternalStore(subscribe, chosenTextSize);
