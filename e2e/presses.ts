import type { Page } from '@playwright/test';

/** Keys that move the hand on while something is typed; they decide nothing. */
const TYPING = ['Tab', 'Shift', 'Control', 'Meta', 'Alt', 'Backspace', 'Process', 'Unidentified'];

export interface Presses {
  /** So many since it was last asked, or begun. */
  count: () => number;
}

/**
 * Counts in the browser itself what somebody presses: the pointer, and keys that do something. What is typed into a field, and
 * going on to the next field, is no press.
 */
export async function countPresses(page: Page): Promise<Presses> {
  let pressed = 0;
  await page.exposeFunction('jianyanPressed', () => void (pressed += 1));
  const listen = (typing: string[]) => {
    const said = () => (window as unknown as { jianyanPressed: () => void }).jianyanPressed();
    window.addEventListener('pointerdown', said, true);
    window.addEventListener(
      'keydown',
      ({ key, target, ctrlKey, repeat }) => {
        const isText = key.length === 1 && !ctrlKey && target instanceof HTMLElement && target.matches(WRITABLE);
        if (!isText && !repeat && !typing.includes(key)) said();
      },
      true,
    );
    const WRITABLE = 'input:not([type=radio], [type=checkbox], [type=button]), textarea';
  };
  await page.addInitScript(listen, TYPING);
  await page.evaluate(listen, TYPING);
  return {
    count: () => {
      const counted = pressed;
      pressed = 0;
      return counted;
    },
  };
}
