import type { Page } from '@playwright/test';
import { expectAccessible, SMALL } from './axe.ts';
import { pagesOfMember } from './looked-at.ts';
import { expect, PHONE, test } from './people.ts';
import { caseAt } from './prepare.ts';
import { expectReady, goOn } from './quiet.ts';
import { beyond } from './room.ts';
import { common, member } from './words.ts';

/** A phone of 390 px, enlarged to 200 %. */
const TWICE = { width: 195, height: 422 };

for (const size of ['extraLarge', 'elder'] as const) {
  test(`the pages of a member in ${common.textSize[size]}`, async ({ people }) => {
    const { id } = await caseAt(people, 'replied', { author: 'yishuihan' });
    const page = await people.page('yishuihan', { alone: true });
    await page.context().addCookies([{ name: 'jianyan-text-size', value: size, url: page.url() }]);
    await page.reload();
    for (const path of ['', `/cases/${id}`, `/cases/${id}/rate`, '/cases', '/drafts', '/messages', '/own']) {
      await goOn(page, `/m${path}`);
      await expect(page.locator('html')).toHaveAttribute('data-text-size', size);
      await expectReady(page);
      await expectAccessible(page, `/m${path} in ${size}`, [SMALL, PHONE]);
    }
  });
}

/** Words that stand letter below letter, because something beside them took their room. */
const squeezed = (page: Page): Promise<string[]> =>
  page.locator('#content *, footer *').evaluateAll((all) =>
    all
      .filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim().length > 3),
      )
      .filter((one) => {
        const [box, size] = [one.getBoundingClientRect(), parseFloat(getComputedStyle(one).fontSize)];
        return box.width > 1 && box.width < size * 2.5 && box.height > size * 2.5;
      })
      .map((one) => one.textContent ?? ''),
  );

/** Latin words of headings and of what is pressed that go on in the line below. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.locator(':is(header, main, footer) :is(h1, h2, h3, button, a)').evaluateAll((all) =>
    all.flatMap((one) => {
      const broken: string[] = [];
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? '';
        for (const { 0: word, index } of text.matchAll(/[A-Za-z]{2,}/g)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );

test('in large type every word keeps room, and a number to call its line, in English too', async ({ people }) => {
  const paths = await pagesOfMember(people);
  for (const language of ['zh-CN', 'en'] as const) {
    const page = await people.page('caici', { alone: true, language });
    await page.setViewportSize(SMALL);
    for (const size of ['large', 'extraLarge', 'elder'] as const) {
      await page.context().addCookies([{ name: 'jianyan-text-size', value: size, url: page.url() }]);
      await page.reload();
      for (const path of paths) {
        await goOn(page, path);
        await expectReady(page);
        const where = `${path} in ${size}, ${language}`;
        expect.soft(await squeezed(page), where).toEqual([]);
        expect.soft(await brokenWords(page), where).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, `the width of ${where}`).toBe(SMALL.width);
        const broken = await page
          .locator('a[href^="tel:"] .unbroken')
          .evaluateAll((numbers) => numbers.filter((number) => number.getClientRects().length > 1).length);
        expect.soft(broken, `numbers of ${where}`).toBe(0);
        if (size !== 'elder') continue;
        await page.setViewportSize(TWICE);
        expect.soft(await page.evaluate(beyond), `${where} at 200 %`).toEqual([]);
        await page.setViewportSize(SMALL);
      }
    }
  }
});

/** 我的 has the sizes once more. */
const inBar = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name, exact: true });

test('大字 and 长辈版 are one press away on every page, and with the account on the next device', async ({
  people,
}) => {
  const page = await people.page('gaomingyuan', { alone: true, at: '/m/own' });
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/auth/text-size'));
  await inBar(page, common.textSize.to.elder).click();
  await saved;
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'elder');
  await page.goto('/m');
  await expect(page.getByRole('heading', { name: member.home.todo })).toBeVisible();
  const elsewhere = await people.page('gaomingyuan', { alone: true });
  await expect(elsewhere.locator('html')).toHaveAttribute('data-text-size', 'elder');
  await inBar(elsewhere, common.textSize.leaveElder).click();
  await expect(elsewhere.locator('html')).toHaveAttribute('data-text-size', 'standard');
});
