import { useSyncExternalStore } from 'react';
import { isTextSize, TEXT_SIZE_COOKIE, type TextSize } from '@jianyan/shared';

export { TEXT_SIZES, type TextSize } from '@jianyan/shared';

/** How much larger each is than what the browser has: see ui/tokens.css. */
export const SCALE: Readonly<Record<TextSize, number>> = { standard: 1, large: 1.25, extraLarge: 1.5, elder: 1.5 };

const A_YEAR_S = 365 * 24 * 60 * 60;

const listeners = new Set<() => void>();

/** As this device has it: in a cookie, so that the server sends each page in its size. */
export function chosenTextSize(): TextSize {
  const kept = document.cookie.split('; ').find((part) => part.startsWith(`${TEXT_SIZE_COOKIE}=`));
  const size = kept?.slice(TEXT_SIZE_COOKIE.length + 1);
  return isTextSize(size) ? size : 'standard';
}

/** Puts the chosen size on the document; all sizes are in rem, so everything follows. */
export function applyTextSize(size: TextSize = chosenTextSize()): void {
  document.documentElement.dataset.textSize = size;
}

export function chooseTextSize(size: TextSize): void {
  document.cookie = `${TEXT_SIZE_COOKIE}=${size}; Path=/; Max-Age=${String(A_YEAR_S)}; SameSite=Lax`;
  applyTextSize(size);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTextSize = (): TextSize => useSyncExternalStore(subscribe, chosenTextSize);
