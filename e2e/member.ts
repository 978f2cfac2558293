import { expect, type Page } from '@playwright/test';
import type { Text } from './prepare.ts';
import { filing, member, say, suggestion } from './words.ts';

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: filing.next, exact: true }).click();

/** The number of the draft, from the address of its page. */
export async function draftId(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/m\/drafts\/[0-9a-f-]{36}\//);
  return page.url().split('/drafts/')[1]?.split('/')[0] ?? '';
}

/** On, past screens that nothing is asked of, to the one with this question. */
async function onTo(page: Page, step: keyof typeof filing.heading): Promise<void> {
  const headings: string[] = Object.values(filing.heading);
  const onTheWay = headings.slice(headings.indexOf(filing.heading.files), headings.indexOf(filing.heading[step]) + 1);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(async () => expect(onTheWay).toContain(await heading.textContent())).toPass();
  for (const passed of onTheWay.slice(onTheWay.indexOf((await heading.textContent()) ?? ''), -1)) {
    await expect(heading).toHaveText(passed);
    await next(page);
  }
  await expect(heading).toHaveText(filing.heading[step]);
}

/** 提建议 from the first page, screen by screen, up to the one for files. */
export async function writeText(page: Page, kind: 'suggestion' | 'cppccProposal', text: Text): Promise<string> {
  await page.getByRole('link', { name: member.home.start[kind] }).click();
  await page.getByLabel(filing.title.label).fill(text.title);
  await next(page);
  await page.getByLabel(filing.background.label).fill(text.background);
  await next(page);
  for (const [index, words] of text.requests.entries()) {
    if (index > 0) await page.getByRole('button', { name: filing.points.add }).click();
    await page.getByLabel(say(filing.points.label, { number: index + 1 })).fill(words);
  }
  await next(page);
  return draftId(page);
}

/** Finds somebody as the screen advises, by name or pinyin initials, and asks them. */
export async function invite(page: Page, typed: string, name: string): Promise<void> {
  await onTo(page, 'coSigners');
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('button', { name: `${filing.coSigners.invite} ${name}`, exact: true }).click();
  // Until the search is cleared its hit says 待确认 of the name, too; only an invitation can be taken back.
  await expect(page.getByRole('button', { name: `${suggestion.recallInvitation} ${name}`, exact: true })).toBeVisible();
}

export async function wishFor(page: Page, wish: string): Promise<void> {
  await onTo(page, 'wish');
  await page.getByRole('radio', { name: new RegExp(`^${wish}`) }).check();
}
