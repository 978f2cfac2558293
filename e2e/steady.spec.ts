import type { Page } from '@playwright/test';
import { DESK, expect, PHONE, test } from './people.ts';
import { expectReady } from './quiet.ts';

/**
 * What may move under somebody's thumb, in the measure of browsers: the whole window by its whole height is 1. The pages are held
 * to 0.05 (experience); a single button that is pushed out of the window is a little less, and is seen here.
 */
const MOST = 0.01;

/** In which order the answers to what a page asks come, so that whatever stands above comes in before and after what is below. */
const ORDERS: Record<string, (asked: number) => number> = {
  'the first first': (asked) => 150 * asked,
  'the last first': (asked) => Math.max(0, 1800 - 150 * asked),
};

/** How much has moved on a page, without what somebody pressed. */
async function movedOn(page: Page, path: string, delayOf: (asked: number) => number): Promise<number> {
  let asked = 0;
  await page.route('**/api/**', async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, delayOf(asked)));
    await route.continue();
  });
  await page.goto(path);
  await expectReady(page);
  await page.unroute('**/api/**');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => (hadRecentInput ? sum : sum + value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing has moved the observer is never called.
        setTimeout(resolve, 300, 0);
      }),
  );
}

test('nothing moves on the pages of a member, whichever answer comes first', async ({ people }) => {
  const client = await people.client('zengjiahe');
  const { items } = await client.get<{ items: { id: string }[] }>('/proposals?desk=toRate');
  const toRate = items[0]?.id ?? '';
  const pages = {
    // Nothing waits for her: her cases stand in the first window.
    wenzhuqing: ['/m'],
    zengjiahe: ['/m', '/m/messages', '/m/cases', `/m/cases/${toRate}`],
  };
  for (const [login, paths] of Object.entries(pages)) {
    const page = await people.page(login, { alone: true });
    await page.setViewportSize(PHONE);
    for (const path of paths) {
      for (const [order, delayOf] of Object.entries(ORDERS)) {
        expect(await movedOn(page, path, delayOf), `${path} of ${login}, ${order}`).toBeLessThanOrEqual(MOST);
      }
    }
  }
});

test('nothing moves at the desks, wide or narrow, whichever answer comes first', async ({ people }) => {
  for (const [login, paths] of Object.entries({ renda: ['', '/cases?desk=review'], jiaotong: [''] })) {
    const page = await people.page(login, { alone: true });
    for (const window of [DESK, PHONE]) {
      await page.setViewportSize(window);
      for (const path of paths) {
        for (const [order, delayOf] of Object.entries(ORDERS)) {
          const where = `/console${path} of ${login} at ${String(window.width)} px, ${order}`;
          expect(await movedOn(page, `/console${path}`, delayOf), where).toBeLessThanOrEqual(MOST);
        }
      }
    }
  }
});
