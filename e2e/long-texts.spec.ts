import type { Page } from '@playwright/test';
import { SMALL } from './axe.ts';
import { DESK, expect, PHONE, test } from './people.ts';
import { caseAt, letterOf, partOf } from './prepare.ts';
import { expectReady, goOn } from './quiet.ts';
import { sideways } from './room.ts';
import { cutOff, LONG_NAME, LONG_UNIT, stretchNames } from './stretched.ts';

/** The longest that fits, with a word in it that has no place to break. */
const PARAGRAPH = `本市${'老旧小区加装电梯后续维护资金和责任主体不清，'.repeat(9)}http://example.org/${'a'.repeat(120)}。\n`;
const TEXT = {
  title: `关于${'完善老旧小区加装电梯后续维护'.repeat(6)}的建议`,
  background: PARAGRAPH.repeat(40).slice(0, 10_000),
  requests: Array.from({ length: 6 }, (_, at) => `${at + 1}${'明确维护责任主体、建立资金筹集办法，'.repeat(20)}`),
};

const WRITTEN = { author: 'shihuibin', text: TEXT, coSigners: ['luopengcheng'] };

const WIDE = { width: 1920, height: 1080 };
/** What a sheet of A4 leaves between its margins. */
const SHEET = { width: 680, height: 960 };

/** Nothing beyond the edge, and nothing cut off that cannot be read all the same. */
async function expectWhole(page: Page, where: string, widths: { width: number; height: number }[]): Promise<void> {
  await expectReady(page);
  for (const size of widths) {
    await page.setViewportSize(size);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${where}, ${size.width} px` })
      .toBeLessThanOrEqual(size.width);
    expect(await page.evaluate(cutOff), `cut off from ${where}, ${size.width} px`).toEqual([]);
    expect(await page.evaluate(sideways), `sideways in ${where}, ${size.width} px`).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where}, printed`).toBeLessThanOrEqual(680);
  expect(await page.evaluate(cutOff), `cut off from ${where}, printed`).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
}

test('a member’s pages hold the longest texts, many names and long ones, in every size', async ({ people }) => {
  const { id } = await caseAt(people, 'replied', { ...WRITTEN, lead: 'shengtai' });
  const draft = await caseAt(people, 'draft', { author: 'shihuibin', text: TEXT });
  const page = await people.page('shihuibin', { alone: true });
  await stretchNames(page);
  for (const size of ['standard', 'extraLarge', 'elder']) {
    await page.context().addCookies([{ name: 'jianyan-text-size', value: size, url: page.url() }]);
    await page.goto('/m');
    for (const path of ['', '/cases', `/cases/${id}`, `/drafts/${draft.id}/background`, `/drafts/${draft.id}/check`]) {
      await goOn(page, `/m${path}`);
      await expectWhole(page, `/m${path} in ${size}`, [SMALL, PHONE, DESK]);
    }
    await goOn(page, `/m/cases/${id}`);
    await expect(page.getByText(LONG_UNIT).first()).toBeVisible();
  }
});

const LAPTOPS = [
  { width: 1280, height: 800 },
  { width: 1536, height: 864 },
];

/** In English the words around are longer, and lists have the least room to spare between the usual widths. */
const WIDTHS = { 'zh-CN': [SMALL, PHONE, DESK, WIDE], en: [PHONE, DESK, ...LAPTOPS] };

for (const [language, widths] of Object.entries(WIDTHS)) {
  test(`the pages at the desk hold the longest texts, many units and co-signers, and long names, ${language}`, async ({
    people,
  }) => {
    const kase = await caseAt(people, 'signedFor', { ...WRITTEN, lead: 'shengtai' });
    const submitted = await caseAt(people, 'submitted', WRITTEN);
    const letter = letterOf(kase, partOf(kase, '市生态环境局').id);
    const pages = {
      renda: ['', '/cases', `/cases/${kase.id}`, `/cases/${submitted.id}?desk=review`],
      shengtai: ['', `/cases/${kase.id}`, `/cases/${kase.id}/replies/${letter.id}`],
    };
    for (const [login, paths] of Object.entries(pages)) {
      const page = await people.page(login, { alone: true, language });
      await stretchNames(page);
      await page.goto('/console');
      for (const path of paths) {
        await goOn(page, `/console${path}`);
        await expectWhole(page, `/console${path} of ${login}`, widths);
        if (path === `/cases/${kase.id}`) await expect(page.getByText(LONG_NAME).first()).toBeVisible();
      }
    }
  });
}
