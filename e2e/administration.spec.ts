import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from './people.ts';
import { AGAIN_MS } from './patience.ts';
import { consoleRegisters, desk, login } from './words.ts';

test('an administrator adds a unit, changes it, retires and restores it', async ({ people }) => {
  people.expectRefusals();
  const page = await people.page('admin', { at: '/console/registers/units' });
  const name = `市气象局${Date.now() % 100_000}`;
  await page.getByRole('button', { name: consoleRegisters.add, exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: consoleRegisters.save }).click();
  await expect(form.getByText('填写名称').first()).toBeVisible();
  await pick(page, form, consoleRegisters.column.regionId, '株洲', '株洲市');
  await pick(page, form, consoleRegisters.column.kind, '', consoleRegisters.unitKind.department);
  await form.getByLabel(consoleRegisters.column.name, { exact: true }).fill(name);
  await form.getByRole('button', { name: consoleRegisters.save }).click();
  await expect(page.getByText(consoleRegisters.saved, { exact: true })).toBeVisible();

  await find(page, name);
  await page.getByRole('button', { name: `${consoleRegisters.act.edit} ${name}` }).click();
  await form.getByLabel(/^简称/).fill('气象局');
  await form.getByRole('button', { name: consoleRegisters.save }).click();
  await expect(page.getByRole('cell', { name: '气象局', exact: true })).toBeVisible();

  await chooseAct(page, name, consoleRegisters.act.retire);
  await page.getByRole('dialog').getByRole('button', { name: consoleRegisters.act.retire, exact: true }).click();
  await page.getByRole('checkbox', { name: consoleRegisters.retiredOnly }).check();
  await chooseAct(page, name, consoleRegisters.act.restore);
  await page.getByRole('dialog').getByRole('button', { name: consoleRegisters.act.restore, exact: true }).click();
  await expect(page.getByRole('button', { name: `${consoleRegisters.act.edit} ${name}` })).toHaveCount(0);
});

/** One of the acts behind ⋯. */
async function chooseAct(page: Page, entry: string, act: string): Promise<void> {
  await page.getByRole('button', { name: consoleRegisters.act.more.replace('{{name}}', entry), exact: true }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
}

test('what cases refer to cannot be removed', async ({ people }) => {
  people.expectRefusals();
  const page = await people.page('admin', { at: '/console/registers/units' });
  await find(page, '市交通运输局');
  await chooseAct(page, '市交通运输局', consoleRegisters.act.remove);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: consoleRegisters.act.remove, exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
});

test('every register can be opened, and no case can', async ({ people }) => {
  people.expectRefusals();
  const page = await people.page('admin');
  for (const name of Object.values(desk.register)) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('table', { name })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: desk.nav.cases })).toHaveCount(0);
  const renda = await people.client('renda');
  const { items } = await renda.get<{ items: { id: string }[] }>('/proposals?limit=1');
  const { request } = await people.client('admin');
  expect((await request.get('/api/proposals')).ok()).toBe(false);
  expect((await request.get(`/api/proposals/${items[0]?.id ?? ''}`)).ok()).toBe(false);
});

test('a lost password is replaced by a one-time code, handed over by the administrator', async ({ people, page }) => {
  people.expectRefusals();
  const admin = await people.page('admin', { at: '/console/registers/accounts' });
  await find(admin, '彭望舒');
  await chooseAct(admin, '彭望舒', consoleRegisters.act.resetCode);
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: consoleRegisters.act.resetCode, exact: true }).click();
  const code = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: consoleRegisters.code.done }).click();

  await page.goto('/login');
  await page.getByRole('button', { name: login.haveCode }).click();
  await page.getByLabel(login.name).fill('pengwangshu');
  await page.getByLabel(login.code.code).fill(code);
  const own = page.getByLabel(login.newPassword.label, { exact: true });
  const again = page.getByLabel(login.newPassword.again, { exact: true });
  await own.fill('Xinmima-2026!');
  await again.fill('Xinmima-2026!');
  await page.getByRole('button', { name: login.code.submit }).click();
  // What is easily guessed is refused, and the code is good for another try.
  await expect(page.getByRole('alert')).toBeVisible();
  // The one that was lost would be refused as well.
  const chosen = 'Lushui-shang-de-qiao-7';
  await own.fill(chosen);
  await again.fill(chosen);
  await page.getByRole('button', { name: login.code.submit }).click();
  await expect(page).toHaveURL(/\/m(\/|$)/);
  await page.context().clearCookies();
  await signIn(page, 'pengwangshu', chosen);
});

test('a person’s seats, terms and account are on one page, from either register, and it leads back', async ({
  people,
}) => {
  const page = await people.page('admin', { at: '/console/registers/members' });
  await find(page, '文竹青');
  await page.getByRole('link', { name: '文竹青' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '文竹青' })).toBeVisible();
  const seats = page.getByRole('table', { name: consoleRegisters.person.seats }).getByRole('row');
  await expect(seats.nth(1)).toContainText(consoleRegisters.person.serving);
  await expect(seats.nth(2)).toContainText(consoleRegisters.person.over);
  const account = page.getByRole('table', { name: consoleRegisters.person.accounts }).getByRole('row').nth(1);
  await expect(account).toContainText('wenzhuqing');
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: desk.register.members }).click();
  await expect(page.getByRole('searchbox', { name: consoleRegisters.searchPersons })).toHaveValue('文竹青');

  await page.goto('/console/registers/accounts');
  await find(page, '文竹青');
  await page.getByRole('link', { name: '文竹青', exact: true }).click();
  await expect(seats).toHaveCount(3);
});

async function find(page: Page, text: string): Promise<void> {
  const { search, searchPersons } = consoleRegisters;
  const field = page.getByRole('searchbox', { name: new RegExp(`^(${search}|${searchPersons})$`) });
  await field.fill(text);
  await field.press('Enter');
  // What is looked for may be in sight before, and move while it is pressed.
  await expect(page).toHaveURL((url) => url.searchParams.get('text') === text);
  await expect(page.locator('table[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: text }).first()).toBeVisible();
}

async function pick(page: Page, form: Locator, field: string, typed: string, name: string): Promise<void> {
  const box = form.getByRole('combobox', { name: field });
  const offered = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  // The list is drawn anew when its answer comes; a press that fell in between is made again, as a person would.
  await expect(async () => {
    if (!(await offered.isVisible())) await box.click();
    if (typed) await box.fill(typed);
    await offered.getByTitle(name, { exact: true }).click({ timeout: AGAIN_MS });
    await expect(
      form.locator('.ant-select').filter({ has: page.getByRole('combobox', { name: field }) }),
    ).toContainText(name, { timeout: AGAIN_MS });
  }).toPass();
}
