import type { Page } from '@playwright/test';
import { caseInHand, submittedCase } from './looked-at.ts';
import { DESK, expect, type People, test } from './people.ts';
import { caseAt, letterOf, partOf } from './prepare.ts';
import { expectReady, goOn } from './quiet.ts';
import { broken, sideways } from './room.ts';
import { cutOff } from './stretched.ts';
import { consoleCase, procedure } from './words.ts';

const WIDE = { width: 1920, height: 1080 };
/** A desk of 1366 and of 1920 px, each enlarged to 200 %. */
const TWICE = [
  { width: 683, height: 384 },
  { width: 960, height: 540 },
];
/** What a sheet of A4 leaves between its margins. */
const SHEET = { width: 658, height: 960 };

const SIZES = { standard: TWICE, large: [DESK], extraLarge: [WIDE] };

/** Nothing beyond the edge, of the page or of anything in it; nothing cut that cannot be read; no number on two lines. */
async function expectRoom(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: where })
    .toBeLessThanOrEqual(width);
  expect(await page.evaluate(sideways), `sideways in ${where}`).toEqual([]);
  expect(await page.evaluate(cutOff), `cut off from ${where}`).toEqual([]);
  expect(await page.evaluate(broken), `numbers of ${where}`).toEqual([]);
}

async function pagesOf(people: People): Promise<Record<string, string[]>> {
  const submitted = await submittedCase(people);
  const inHand = await caseInHand(people);
  const letter = letterOf(inHand, partOf(inHand, '市交通运输局').id);
  const opinion = partOf(inHand, '市发展和改革委员会');
  return {
    renda: ['', `/cases/${submitted.id}?desk=review`, `/cases/${inHand.id}`],
    jiaotong: [`/cases/${inHand.id}/replies/${letter.id}`],
    fagai: [`/cases/${inHand.id}/opinions/${opinion.id}`],
    admin: ['/registers/members'],
  };
}

for (const language of ['zh-CN', 'en']) {
  test(`the desk in every size of its text, at 200 % and on paper, ${language}`, async ({ people }) => {
    for (const [login, paths] of Object.entries(await pagesOf(people))) {
      const page = await people.page(login, { alone: true, language });
      for (const [size, windows] of Object.entries(SIZES)) {
        await page.context().addCookies([{ name: 'jianyan-text-size', value: size, url: page.url() }]);
        await page.reload();
        for (const path of paths) {
          await goOn(page, `/console${path}`);
          await expectReady(page);
          await expect(page.locator('html')).toHaveAttribute('data-text-size', size);
          for (const window of windows) {
            await page.setViewportSize(window);
            await expectRoom(page, `/console${path} in ${size} at ${String(window.width)} px`);
          }
          if (size !== 'standard') continue;
          await page.emulateMedia({ media: 'print' });
          await page.setViewportSize(SHEET);
          await expectRoom(page, `/console${path} on paper`);
          await page.emulateMedia({ media: 'screen' });
        }
      }
    }
  });
}

test('on paper it is told what was chosen, and nothing is shown that only a screen can press', async ({ people }) => {
  const page = await people.page('renda', { alone: true, at: '/console/filings/new' });
  const chosen = page.getByRole('radio', { name: procedure.receivedHow.paper });
  await expect(chosen).toBeChecked();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: consoleCase.filing.begin })).toBeHidden();
  // A printer leaves out what lies below unless it is told.
  const mark = page.locator('.ant-radio-checked');
  await expect(mark).toHaveCSS('print-color-adjust', 'exact');
});

test('what is being written is printed whole, below what it is', async ({ people }) => {
  const kase = await caseAt(people, 'signedFor', { author: 'caici', co: ['fagai'] });
  const { id } = partOf(kase, '市发展和改革委员会');
  const text = '同意，建议纳入下一年度计划。\n'.repeat(60);
  await (await people.client('fagai')).put(`/assignments/${id}/opinion`, { version: 1, text });
  const page = await people.page('fagai', { at: `/console/cases/${kase.id}/opinions/${id}` });
  const field = page.getByRole('textbox', { name: consoleCase.opinion.text });
  await expect(field).toHaveValue(/计划。/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => field.evaluate((area) => area.scrollHeight - area.clientHeight)).toBe(0);
});
