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
    await actPanel(page).locator('summary', { hasText: procedure.steps.reply.submitForCheck }).click();
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

const PAPER = {
  name: '评价表签字原件.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

test('a rating on paper: entered by one, confirmed by another, disowned by the deputy, who then rates', async ({
  people,
}) => {
  const { id } = await caseAt(people, 'replied', { author: 'zhongling', lead: 'nongye' });
  const author = await people.page('zhongling', { at: `/m/cases/${id}` });

  await test.step('one of the secretariat enters what the form says', async () => {
    const page = await people.page('renda', { at: `/console/cases/${id}` });
    await press(page, suggestion.rateByProxy);
    await actPanel(page).locator('input[type=file]').setInputFiles(PAPER);
    await expect(actPanel(page).getByRole('button', { name: PAPER.name })).toBeVisible();
    await page.getByLabel(consoleCase.field.signedOn).fill((await people.client('renda')).session.today);
    for (const name of [consoleCase.field.attitude, consoleCase.field.result])
      await actPanel(page).getByRole('radiogroup', { name }).getByRole('radio', { name: '满意', exact: true }).check();
    await press(page, suggestion.rateByProxy);
    await expectDone(page, '代录');
  });

  await test.step('钟灵 is told, and is not asked to rate meanwhile', async () => {
    await author.reload();
    await expect(author.getByText('正由第二人复核').first()).toBeVisible();
    await expect(author.getByText(memberPages.case.nextStep.replied)).toHaveCount(0);
    await expect(author.getByRole('link', { name: words.member.home.act.rate })).toHaveCount(0);
  });

  await test.step('another of the secretariat confirms it, having read the form', async () => {
    const page = await people.page('renda2', { at: `/console/cases/${id}` });
    await press(page, suggestion.confirmProxyRating);
    const form = page.context().waitForEvent('page');
    await actPanel(page)
      .getByRole('link', { name: new RegExp(PAPER.name) })
      .click();
    await (await form).close();
    await expect(actPanel(page).getByText(consoleCase.signedForm.opened)).toBeVisible();
    await press(page, suggestion.confirmProxyRating);
    await expectState(page, procedure.states.suggestion.closed);
  });

  await test.step('钟灵 says that it is not his, and what he says instead', async () => {
    await author.reload();
    await author.getByRole('link', { name: suggestion.contestProxyRating }).first().click();
    await author.getByLabel(memberPages.rate.because.contestProxyRating).fill('我没有签过这份评价。');
    await author.getByRole('button', { name: suggestion.contestProxyRating }).click();
    await expect(author.getByRole('heading', { name: memberPages.rate.as.rate.title })).toBeVisible();
    await rate(author, '满意', '基本满意');
    await expect(author.getByText(memberPages.rate.follows.closed)).toBeVisible();
    const { replies } = await (await people.client('renda')).get(`/proposals/${id}`);
    expect(replies[0]?.earlierEvaluations).toMatchObject([{ state: 'void', endedBecause: '我没有签过这份评价。' }]);
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
