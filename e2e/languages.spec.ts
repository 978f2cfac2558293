import { common as english } from '../apps/web/src/i18n/en/common.ts';
import { console as englishDesk } from '../apps/web/src/i18n/en/console.ts';
import { login as englishLogin } from '../apps/web/src/i18n/en/login.ts';
import { member as englishMember } from '../apps/web/src/i18n/en/member.ts';
import { expect, test } from './people.ts';
import { common, desk, login, member } from './words.ts';

test('the sign-in page speaks both languages, and remembers which', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByRole('heading', { name: login.title })).toBeVisible();
  await page.getByRole('button', { name: common.language.en }).or(page.getByText(common.language.en)).first().click();
  await expect(page.getByRole('heading', { name: englishLogin.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: englishLogin.title })).toBeVisible();
});

test('a member’s choice of language goes with the account', async ({ people }) => {
  const page = await people.page('huyuefei', { at: '/m/own' });
  const choose = async (language: string) => {
    const kept = page.waitForResponse('**/api/auth/locale');
    await page.getByText(language, { exact: true }).click();
    await kept;
  };
  await choose(common.language.en);
  await expect(page.getByRole('navigation', { name: englishMember.nav.name })).toBeVisible();
  const elsewhere = await people.page('huyuefei', { alone: true });
  await expect(elsewhere.getByRole('heading', { name: englishMember.home.todo })).toBeVisible();
  await choose(english.language['zh-CN']);
  await expect(page.getByRole('navigation', { name: member.nav.name })).toBeVisible();
});

test('the console is turned over by one press, and refusals follow', async ({ people }) => {
  people.expectRefusals();
  const page = await people.page('shiweiban');
  const choose = async (language: string) => {
    const kept = page.waitForResponse('**/api/auth/locale');
    await page.getByRole('button', { name: language, exact: true }).click();
    await kept;
  };
  await choose(common.language.en);
  await expect(page.getByRole('heading', { level: 1, name: englishDesk.nav.workbench })).toBeVisible();
  await page.goto('/console/cases/01a00000-0000-7000-8000-000000000000');
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText(english.failure.missing);
  await expect(refusal).not.toContainText(/[\u4e00-\u9fff]/);
  await choose(english.language['zh-CN']);
  await page.goto('/console');
  await expect(page.getByRole('heading', { level: 1, name: desk.nav.workbench })).toBeVisible();
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`at a small desk the days of a list stand below one another, and no mark is cut, ${language}`, async ({
    people,
  }) => {
    const page = await people.page('renda', { language });
    const rows = page.getByRole('table').locator('tbody tr');
    await expect(rows.nth(3)).toBeVisible();
    const { starts, cut } = await rows.evaluateAll((all) => ({
      starts: all.flatMap((row) =>
        [...row.querySelectorAll('td:last-child b')].map((day) => day.getBoundingClientRect().left),
      ),
      // What stands behind a title ends before the next cell.
      cut: all.flatMap((row) =>
        [...row.querySelectorAll('td:has(a) span')]
          .filter((mark) => {
            const cell = mark.closest('td')?.getBoundingClientRect();
            return cell !== undefined && mark.getBoundingClientRect().right > cell.right;
          })
          .map((mark) => mark.textContent),
      ),
    }));
    expect(new Set(starts.map(Math.round)).size).toBe(1);
    expect(cut).toEqual([]);
  });
}
