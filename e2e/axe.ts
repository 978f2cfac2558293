import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { DESK, expect, PHONE } from './people.ts';

/** The narrowest that a page is made for: a small phone, or a desk at 400 %. */
export const SMALL = { width: 320, height: 700 };

/** At these widths: nothing beyond the edge, and no violation, neither of the rules of WCAG nor of good practice. */
export async function expectAccessible(page: Page, where: string, viewports = [SMALL, PHONE, DESK]): Promise<void> {
  // In the page itself: our pages hold no frames of others, whose findings would be put together in a window of their own.
  expect(page.frames(), `frames of ${where}`).toHaveLength(1);
  // It stays for as long as the page is not loaded anew: bringing it costs as much as asking it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    await expectNothingBeyond(page, `${where} at ${viewport.width} px`, viewport.width);
    await page.evaluate(stillness);
    const { found, held } = await page.evaluate(violations);
    expect(found, `${where} at ${viewport.width} px`).toEqual([]);
    expect(held, `rules that ${where} was held against`).toBeGreaterThan(10);
  }
}

const expectNothingBeyond = (page: Page, where: string, width: number): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `the width of ${where}` })
    .toBeLessThanOrEqual(width);

/** In the page: it has been laid out for its width, and what moves or changes its colour has arrived. */
async function stillness(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** In the page: what is wrong, with the beginning of each element, and how many rules found something to look at. */
async function violations(): Promise<{ found: string[]; held: number }> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  // How large a target is belongs to WCAG 2.2, which is not asked by itself.
  const rules = { 'target-size': { enabled: true } };
  const { violations, passes } = await inPage.run(document, { resultTypes: ['violations'], rules });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  return { found, held: passes.length };
}
