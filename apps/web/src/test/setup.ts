import '@testing-library/jest-dom/vitest';
import { onlineManager } from '@tanstack/react-query';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, vi } from 'vitest';
import { setCurrentLanguage } from '../lib/language';
import { chooseTextSize } from '../lib/textSize';

// The files of one worker share this window and what is loaded (vitest.config.ts): no test leaves anything in them.
afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  // A part of the program that is still being fetched would arrive where there is no window any more.
  await vi.dynamicImportSettled();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  // Whoever was told that there is no network believes it in the next file, too: nothing would ever be asked there.
  onlineManager.setOnline(true);
  localStorage.clear();
  sessionStorage.clear();
  chooseTextSize('standard');
  setCurrentLanguage('zh-CN');
  if (i18next.isInitialized) await i18next.changeLanguage('zh-CN');
  document.body.replaceChildren();
  window.history.replaceState(null, '', '/');
});

// What has to appear is waited for: a busy machine makes a test slow, not wrong.
const PATIENCE_MS = 20_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
const { waitFor } = vi;
vi.waitFor = (holds, options = PATIENCE_MS) => waitFor(holds, options);

// jsdom has no layout and no modal dialogs; the real ones are driven by the journeys.
window.scrollTo = vi.fn();
Element.prototype.scrollIntoView = vi.fn();
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// antd watches sizes that nothing here has.
class NoResizeObserver implements ResizeObserver {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}
window.ResizeObserver = NoResizeObserver;
window.matchMedia = (media) => ({
  ...{ media, matches: false, onchange: null, dispatchEvent: () => false },
  ...{ addListener: vi.fn(), removeListener: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn() },
});
