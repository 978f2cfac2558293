import type { Page } from '@playwright/test';
import axe from 'axe-core';
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
    const asked = (await page.evaluate(looksAsBefore)) ? OF_PLACE : [];
    const { found, held } = await page.evaluate(violations, asked);
    expect(found, `${where} at ${viewport.width} px`).toEqual([]);
    if (asked.length === 0) expect(held, `rules that ${where} was held against`).toBeGreaterThan(10);
  }
}

const expectNothingBeyond = (page: Page, where: string, width: number): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `the width of ${where}` })
    .toBeLessThanOrEqual(width);

/** In the page: it begins at its top, is laid out for its width, and what moves or changes its colour has arrived. */
async function stillness(): Promise<void> {
  // Half under the bar at the top a target would be found too small, wherever somebody happens to stop.
  scrollTo(0, 0);
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** The rules that ask how large something is, and whether it has room: all that another width alone can change. */
const OF_PLACE = ['target-size', 'scrollable-region-focusable'];

/**
 * In the page: it shows what it showed when it was last held to every rule – the same elements with the same words and
 * attributes, in the same colours and letters.
 */
function looksAsBefore(): boolean {
  const kept = window as unknown as { looks?: ReadonlyMap<Element, string> };
  const looks = new Map<Element, string>();
  for (const element of document.querySelectorAll('html, body, body *')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element);
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    const words = [...element.childNodes].filter((child) => child instanceof Text).map(({ data }) => data);
    const drawn = [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight];
    looks.set(element, [...attributes, ...words, ...drawn].join('\n'));
  }
  const before = kept.looks;
  kept.looks = looks;
  return before?.size === looks.size && [...looks].every(([element, look]) => before.get(element) === look);
}

/** In the page: what is wrong, with the beginning of each element, and how many rules found something to look at. */
async function violations(asked: string[]): Promise<{ found: string[]; held: number }> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const { violations, passes } = await inPage.run(document, {
    resultTypes: ['violations'],
    // How large a target is belongs to WCAG 2.2, which is not asked by itself.
    ...(asked.length > 0 ? { runOnly: asked } : { rules: { 'target-size': { enabled: true } } }),
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  return { found, held: passes.length };
}
