import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DESK, expect, PHONE } from './people.ts';

/** The narrowest that a page is made for: a small phone, or a desk at 400 %. */
export const SMALL = { width: 320, height: 700 };

/** At these widths: no violation, neither of the rules of WCAG nor of good practice. */
export async function expectAccessible(page: Page, where: string, viewports = [SMALL, PHONE, DESK]): Promise<void> {
  // In the page itself: our pages hold no frames of others, whose findings would be put together in a window of their own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  expect(page.frames(), `frames of ${where}`).toHaveLength(1);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    const { violations, passes } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    expect(found, `${where} at ${viewport.width} px`).toEqual([]);
    expect(passes.length, `rules that ${where} was held against`).toBeGreaterThan(10);
  }
}

/** The page stands: its heading is there, and nothing is being read any more. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // What is still on its way shows nothing at first, so nothing on the page could be waited for.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  await page.setViewportSize(SMALL);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${where} at 320 px` })
    .toBeLessThanOrEqual(320);
}
