import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from './people.ts';
import { caseAt, SOME_TEXT } from './prepare.ts';
import { assignment, consoleCase, desk, login, member } from './words.ts';

test('sign in, open a case and sign for it without a mouse', async ({ people, page }) => {
  const text = {
    title: `关于键盘也能办件的建议 ${Date.now() % 100_000}`,
    background: '不用鼠标也应当能办理。',
    requests: ['逐页检查。'],
  };
  await caseAt(people, 'assigned', { author: 'shanliren', text, lead: 'tuiyi' });

  await page.goto('/login');
  await tabTo(page, login.name);
  await page.keyboard.type('tuiyi');
  await tabTo(page, login.password);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: desk.nav.workbench })).toBeVisible();

  // The page begins with a way past the menu.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, text.title, 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: text.title })).toBeVisible();
  await tabTo(page, assignment.signFor);
  await page.keyboard.press('Enter');
  await expect(page.getByText(consoleCase.done.title)).toContainText('签收');
  // Whoever hears the page is brought to what was said.
  await expect(page.locator(':focus')).toContainText(consoleCase.done.title);
});

test('a case prints as its text, its columns beside one another, without what only a screen needs', async ({
  people,
}) => {
  const text = { ...SOME_TEXT, background: '进度如下：\n区县\t计划\t完成\n甲县\t5\t3' };
  const { id, title } = await caseAt(people, 'replied', { author: 'ayigulimaimaiti', text });
  const phone = await people.page('ayigulimaimaiti', { at: `/m/cases/${id}` });
  await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await phone.emulateMedia({ media: 'print' });
  await expect(phone.getByRole('navigation', { name: member.nav.name })).toBeHidden();
  await expect(phone.getByRole('button', { name: member.print })).toBeHidden();
  await expect(phone.getByText('您提出的建议收悉，现答复如下。').first()).toBeVisible();
  await hasColumns(phone);

  const renda = await people.page('renda', { at: `/console/cases/${id}` });
  await expect(renda.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await renda.emulateMedia({ media: 'print' });
  await expect(renda.getByRole('navigation', { name: desk.nav.main })).toBeHidden();
  await expect(renda.getByRole('button', { name: consoleCase.head.print })).toBeHidden();
  await expect(renda.getByText('明确维护责任主体。').first()).toBeVisible();
  await hasColumns(renda);
});

/** What was pasted from a sheet stands in rows and columns. */
async function hasColumns(page: Page): Promise<void> {
  const cell = async (name: string) => {
    const box = await page
      .locator('td')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .boundingBox();
    if (!box) throw new Error(`${name} is not to be seen`);
    return { x: Math.round(box.x), y: Math.round(box.y) };
  };
  const [plan, done, five] = [await cell('计划'), await cell('完成'), await cell('5')];
  expect([five.x, done.y]).toEqual([plan.x, plan.y]);
  expect(done.x).toBeGreaterThan(plan.x);
  expect(five.y).toBeGreaterThan(plan.y);
}

/** Goes on by the Tab key until the control of this name has the focus. */
async function tabTo(page: Page, name: string, role?: 'link'): Promise<void> {
  const wanted = role
    ? page.getByRole(role, { name })
    : page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }));
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by the Tab key`);
}
