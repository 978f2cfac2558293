import '@testing-library/jest-dom/vitest';
import { vi } from 'vitest';

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
Object.defineProperty(window, 'ResizeObserver', { value: NoResizeObserver });
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({
    ...{ media, matches: false, onchange: null, dispatchEvent: () => false },
    ...{ addListener: vi.fn(), removeListener: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn() },
  }),
});
