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
