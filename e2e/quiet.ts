import { expect, type Page, type Request } from '@playwright/test';

/** What each page asked for and has not yet been answered. */
const asked = new WeakMap<Page, Set<Request>>();

/** From the first call on it is known of this page what is on its way. */
function requestsOf(page: Page): Set<Request> {
  const known = asked.get(page);
  if (known) return known;
  const onTheWay = new Set<Request>();
  asked.set(page, onTheWay);
  page.on('request', (request) => void onTheWay.add(request));
  page.on('requestfinished', (request) => void onTheWay.delete(request));
  page.on('requestfailed', (request) => void onTheWay.delete(request));
  return onTheWay;
}

/** An answer is drawn, and what it makes the page ask for is asked, within so many frames. */
const FRAMES = 6;

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));

/** The page stands: its heading is there, and nothing is being read any more. */
export async function expectReady(page: Page): Promise<void> {
  const onTheWay = requestsOf(page);
  // Of a page that was loaded the browser tells; where the program went on to another page by itself, we count.
  await page.waitForLoadState('networkidle');
  // What is still on its way shows nothing at first, so nothing on the page could be waited for.
  for (let quiet = 0; quiet < FRAMES; quiet += 1) {
    await nextFrame(page);
    if (onTheWay.size === 0) continue;
    await Promise.all([...onTheWay].map((request) => request.response().then((answer) => answer?.finished())));
    quiet = 0;
  }
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** On to another page of the same program, as by a link: what it has loaded stays. */
export async function goOn(page: Page, address: string): Promise<void> {
  requestsOf(page);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
}
