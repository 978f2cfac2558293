import type { Locator, Page } from '@playwright/test';
import { expect } from './people.ts';

/** More than any page has places for the focus: after so many it goes round in a circle, or is caught. */
const ENOUGH = 150;

/** Goes on by the Tab key to what is wanted; wherever the focus stands on the way, it is seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < ENOUGH; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await onByTab(page);
  }
  throw new Error(`${String(wanted)} is not reached by the Tab key`);
}

export async function pressByKey(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** What is written takes the place of what stood there. */
export async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
}

/** Of several answers one has the focus; arrows go on to the others. */
export async function chooseByArrows(page: Page, within: Locator, answer: string): Promise<void> {
  const wanted = within.getByRole('radio', { name: new RegExp(`^${answer}`) }).first();
  await expect(wanted).toBeAttached();
  const isAmong = () =>
    wanted.evaluate((radio: HTMLInputElement) => {
      const focused = document.activeElement;
      return focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === radio.name;
    });
  for (let presses = 0; !(await isAmong()) && presses < ENOUGH; presses += 1) await onByTab(page);
  await page.keyboard.press('Space');
  for (let presses = 0; !(await wanted.isChecked()) && presses < 10; presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

async function onByTab(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(faultOfFocus), `the focus on ${page.url()}`).toBe('');
}

/** In the page: why whoever looks at it does not see where the focus is; nothing, if he does. */
function faultOfFocus(): string {
  const focused = document.activeElement;
  // Past its last place the focus is with the browser, and begins anew.
  if (!focused || focused === document.body) return '';
  const said = focused.outerHTML.slice(0, 160);
  const around = [focused, focused.parentElement, focused.closest('label'), focused.closest('.ant-select')];
  const framed = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  const isFramed =
    around.some((element) => element && framed(getComputedStyle(element))) ||
    framed(getComputedStyle(focused, '::after'));
  if (!isFramed) return `not framed: ${said}`;
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const [nearest, furthest] = [Math.max(top, 0) + 2, Math.min(bottom, innerHeight) - 2];
  const points = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
    [nearest, (nearest + furthest) / 2, furthest].map((y) => document.elementFromPoint(x, y)),
  );
  const isInSight = points.some(
    (hit) => hit && around.some((element) => element && (element.contains(hit) || hit.contains(element))),
  );
  return isInSight ? '' : `covered: ${said}`;
}
