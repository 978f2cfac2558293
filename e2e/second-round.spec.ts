import type { Page } from '@playwright/test';
import { actPanel, expectDone, expectState, openCase, press } from './desk.ts';
import { expect, test } from './people.ts';
import { caseAt, deliverLetter } from './prepare.ts';
import * as words from './words.ts';
import { consoleCase, memberPages, procedure, suggestion } from './words.ts';

const LACKING = '只说明了已有的做法，没有回答经费从哪里来。';

test('不满意: handled anew, answered anew, rated and closed; the first round stays readable', async ({ people }) => {
  const { id } = await caseAt(people, 'replied', { author: 'wenzhuqing', lead: 'minzheng', co: ['caizheng'] });
  const author = await people.page('wenzhuqing', { at: `/m/cases/${id}/rate` });

  await test.step('文竹青 is not satisfied with the result, and must say why', async () => {
    await rate(author, '满意', '不满意');
    await expect(author.getByRole('alert').getByText(memberPages.rate.need.reason)).toBeVisible();
    await author.getByLabel(memberPages.rate.reason).fill(LACKING);
    await author.getByRole('button', { name: memberPages.rate.submit }).click();
    await expect(author.getByText('代表工委将研究您的意见')).toBeVisible();
  });

  await test.step('the secretariat reads the reason and orders it handled anew', async () => {
    const page = await people.page('renda', { at: '/console?desk=contested' });
    await openCase(page, id);
    await expectState(page, procedure.states.suggestion.contested);
    await expect(page.getByText(LACKING).first()).toBeVisible();
    await press(page, suggestion.orderRehandling);
    await expect(page.getByRole('checkbox', { name: '市民政局' })).toBeChecked();
    await page.getByLabel(consoleCase.field.reason, { exact: true }).fill('就经费来源重新研究，与代表当面沟通。');
    await expect(actPanel(page).getByText('重办答复期限').first()).toBeVisible();
    await press(page, suggestion.orderRehandling);
    await expectDone(page, '交办市民政局重办');
    await expect(page.getByText('第 2 轮').first()).toBeVisible();
  });

  await test.step('the unit finds it to be redone, and cannot hand on a letter before it has talked again', async () => {
    const page = await people.page('minzheng', { at: '/console?desk=redo' });
    await openCase(page, id);
    await expect(actPanel(page).getByText(procedure.rules.reply.proposerWasContacted)).toBeVisible();
    await deliverLetter(people, 'minzheng', await (await people.client('minzheng')).get(`/proposals/${id}`));
  });

  await test.step('文竹青 reads both letters, rates the second, and the case is closed', async () => {
    await author.goto(`/m/cases/${id}`);
    await expect(author.getByRole('heading', { name: '市民政局的答复（第 2 轮）' })).toBeVisible();
    await expect(author.getByRole('heading', { name: '市民政局的答复（第 1 轮）' })).toBeVisible();
    await author.getByRole('link', { name: words.member.home.act.rate }).click();
    await rate(author, '满意', '基本满意');
    await expect(author.getByText(memberPages.rate.follows.closed)).toBeVisible();
    await author.getByRole('link', { name: words.member.toCase }).click();
    await expect(author.getByText(procedure.states.suggestion.closed, { exact: true }).first()).toBeVisible();
  });
});

async function rate(page: Page, attitude: string, result: string): Promise<void> {
  for (const [aspect, given] of [
    [memberPages.rate.attitude, attitude],
    [memberPages.rate.result, result],
  ] as const)
    await page.getByRole('group', { name: aspect }).getByRole('radio', { name: given, exact: true }).check();
  await page.getByRole('button', { name: memberPages.rate.submit }).click();
}
