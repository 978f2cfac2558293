import type { Locator, Page, Request } from '@playwright/test';
import { expectAccessible, SMALL } from './axe.ts';
import { expect, PHONE, test } from './people.ts';
import { caseAt } from './prepare.ts';
import { expectReady, goOn } from './quiet.ts';
import { common, desk, filing, login, memberPages, procedure, proposal, suggestion } from './words.ts';

const AS_PHONES = [SMALL, PHONE];

/** What a page shows once something was pressed in it: it stands on a phone, without anything beyond its edge. */
async function expectStands(page: Page, where: string): Promise<void> {
  await expectReady(page);
  await expectAccessible(page, where, AS_PHONES);
  await page.setViewportSize(PHONE);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('signing in wrongly, and a one-time code that is asked for and left open', async ({ page }) => {
  await page.goto('/login');
  await button(page, login.submit).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectStands(page, '/login with nothing filled in');
  await button(page, login.haveCode).click();
  await expect(page.getByRole('heading', { name: login.code.title })).toBeVisible();
  await expectStands(page, '/login with a one-time code');
  await button(page, login.code.submit).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectStands(page, '/login with a one-time code left open');
});

test('what opens over a page of a member, and what is missing in one', async ({ people }) => {
  people.expectRefusals();
  const submitted = await caseAt(people, 'submitted', { author: 'longlangsheng' });
  const draft = await caseAt(people, 'draft', { author: 'longlangsheng' });
  const replied = await caseAt(people, 'replied', { author: 'longlangsheng' });
  const page = await people.page('longlangsheng');

  await page.goto(`/m/cases/${submitted.id}`);
  await button(page, suggestion.withdraw).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: suggestion.withdraw, exact: true }).click();
  await expect(dialog.getByText(memberPages.case.withdrawReasonMissing)).toBeVisible();
  await expectStands(page, 'the withdrawal without its reason');
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/m/cases/${submitted.id}$`));

  await page.goto(`/m/drafts/${draft.id}/points`);
  await page
    .getByRole('button', { name: new RegExp(`^${filing.points.remove}`) })
    .first()
    .click();
  await expect(dialog).toBeVisible();
  await expectStands(page, 'the deletion of a point');

  await page.goto(`/m/drafts/${draft.id}/title`);
  await page.getByLabel(filing.title.label).fill('');
  await button(page, filing.next).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectStands(page, 'a text without its title');

  await page.goto(`/m/cases/${replied.id}/rate`);
  await button(page, memberPages.rate.submit).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectStands(page, 'a rating left open');

  for (const gone of [
    'cases/01900000-0000-7000-8000-000000000000',
    'drafts/01900000-0000-7000-8000-000000000000/title',
  ]) {
    await page.goto(`/m/${gone}`);
    await expect(page.getByRole('heading', { level: 1, name: common.failure.missing })).toBeFocused();
    await expectStands(page, gone);
  }
});

test('what asks a member on top of any page: to leave with words unsent, and to go on after a long silence', async ({
  people,
}) => {
  people.expectRefusals();
  const { id } = await caseAt(people, 'draft', { author: 'longlangsheng' });
  const page = await people.page('longlangsheng', { at: `/m/drafts/${id}/background` });
  const dialog = page.getByRole('dialog');
  const isRead = (request: Request) => request.method() === 'GET';
  await page.route(`**/api/proposals/${id}`, (route) => (isRead(route.request()) ? route.continue() : route.abort()));
  await page.getByLabel(filing.background.label).fill('没有送到的一段话。');
  await goOn(page, '/m/own');
  await button(page, common.act.signOut).click();
  await expect(dialog.getByText('没有送到的一段话。')).toBeVisible();
  await expectStands(page, 'leaving with words unsent');
  await dialog.getByRole('button', { name: common.leave.stay, exact: true }).click();
  await expect(dialog).toBeHidden();

  const { now, idleEndsAt } = (await people.client('longlangsheng')).session;
  const threeMinutesLeft = Date.parse(idleEndsAt) - Date.parse(now) - 3 * 60_000;
  await page.evaluate((ago) => localStorage.setItem('jianyan.activeAt', String(Date.now() - ago)), threeMinutesLeft);
  await expect(dialog.getByRole('timer')).toBeVisible();
  await expectStands(page, 'the end of the session in sight');
  await dialog.getByRole('button', { name: common.idle.goOn, exact: true }).click();
  await expect(dialog).toBeHidden();
});

test('the tabs of a case at a desk that is enlarged to 320 px', async ({ people }) => {
  const { id } = await caseAt(people, 'replied', { author: 'longlangsheng', co: ['fagai'] });
  const page = await people.page('renda');
  await page.goto(`/console/cases/${id}`);
  await expectReady(page);
  await page.setViewportSize(SMALL);
  const tabs = await page.getByRole('tab').all();
  expect(tabs.length).toBeGreaterThan(2);
  for (const tab of tabs) {
    const name = (await tab.textContent()) ?? '';
    await tab.focus();
    await page.keyboard.press('Enter');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, `the tab ${name}`, [SMALL]);
  }
});

test('what is chosen, and where one is, is told where only the colours of the system are left', async ({ people }) => {
  const { id } = await caseAt(people, 'replied', { author: 'yishuihan' });
  const member = await people.page('yishuihan', { alone: true });
  await member.emulateMedia({ forcedColors: 'active' });
  await member.goto(`/m/cases/${id}/rate`);
  const cards = member.getByRole('group', { name: memberPages.rate.attitude }).locator('label');
  await cards.first().click();
  await member.getByRole('heading', { level: 1 }).focus();
  await expect(cards.first()).toHaveCSS('outline-style', 'solid');
  await expect(cards.last()).toHaveCSS('outline-style', 'none');

  const renda = await people.page('renda', { alone: true });
  await renda.emulateMedia({ forcedColors: 'active' });
  const chosen = renda.getByRole('button', { pressed: true });
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(renda.getByRole('button', { pressed: false }).first()).toHaveCSS('outline-style', 'none');
  await renda.setViewportSize(SMALL);
  const bars = renda.getByRole('button', { name: desk.nav.menu }).locator('span');
  const groundOf = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await groundOf(bars)).not.toBe(await groundOf(renda.locator('body')));

  const admin = await people.page('admin', { at: '/console/registers/members' });
  await admin.emulateMedia({ forcedColors: 'active' });
  const orders = admin.locator('label', { has: admin.getByRole('radio') });
  await expect(orders.first()).toHaveCSS('outline-style', 'solid');
  await expect(orders.last()).toHaveCSS('outline-style', 'none');
});

test('how far a case is, and which answer is chosen, is told where only the colours of the system are left', async ({
  people,
}) => {
  const kase = await caseAt(people, 'signedFor', { author: 'yishuihan' });
  const unit = await people.page('jiaotong', { alone: true });
  await unit.emulateMedia({ forcedColors: 'active' });
  await unit.goto(`/console/cases/${kase.id}`);
  const dotOf = (station: string, part?: string) =>
    unit
      .getByRole('list', { name: proposal.track.name })
      .getByRole('listitem')
      .filter({ hasText: station })
      .locator('span[aria-hidden]')
      .evaluate((dot, of) => getComputedStyle(dot, of).backgroundColor, part);
  const { submitted, handled, rated } = procedure.stations.suggestion;
  const [passed, present, ahead] = [await dotOf(submitted), await dotOf(handled, '::after'), await dotOf(rated)];
  expect(passed).toBe(present);
  expect(ahead).not.toBe(passed);
});
