import type { Page } from '@playwright/test';
import { expectAccessible, SMALL } from './axe.ts';
import { actPanel, choose, expectDone, openCase, press } from './desk.ts';
import { draftId, next, wishFor, writeText } from './member.ts';
import { expect, PASSWORD, PHONE, test } from './people.ts';
import { caseAt } from './prepare.ts';
import {
  assignment,
  common,
  consoleCase,
  filing,
  member,
  memberPages,
  procedure,
  proposal,
  say,
  suggestion,
} from './words.ts';

const TEXT = {
  title: '关于增设社区充电设施的建议',
  background: '电动自行车集中充电设施不足，飞线充电多。',
  requests: ['每个社区至少设一处集中充电点。'],
};

/** 已自动保存 15:42 */
const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByText(say(filing.saved, { at: '' }).trim())).toBeVisible();

test('the sign-in ends while somebody writes: the text stays, and goes on after signing in again', async ({
  people,
}) => {
  people.expectRefusals();
  const page = await people.page('zuoquanheng', { alone: true });
  await writeText(page, 'suggestion', TEXT);
  await page.getByRole('link', { name: filing.back }).click();
  // Elsewhere, the same session is ended: what the server no longer knows, the page has to find out.
  const left = await page.request.post('/api/auth/logout', { headers: { 'X-Requested-With': 'jianyan' } });
  expect(left.status()).toBe(204);

  const point = page.getByLabel('第 1 条');
  await point.fill('每个社区至少设两处集中充电点。');
  const dialog = page.getByRole('dialog', { name: common.again.title });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('左权衡，页面上的内容都还在。')).toBeVisible();
  await expectAccessible(page, 'signing in again', [SMALL, PHONE]);
  await expect(point).toHaveValue('每个社区至少设两处集中充电点。');
  await dialog.getByLabel(common.again.password, { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: common.again.goOn }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(point).toHaveValue('每个社区至少设两处集中充电点。');
});

test('the connection is lost while somebody writes: the page says so, keeps the text and saves it later', async ({
  people,
}) => {
  people.expectRefusals();
  const page = await people.page('zengjiahe');
  const id = await writeText(page, 'suggestion', TEXT);
  await expectSaved(page);
  await page.goto(`/m/drafts/${id}/background`);
  const field = page.getByLabel(filing.background.label);
  await expect(field).toHaveValue(TEXT.background);

  await page.context().setOffline(true);
  await field.fill('断网时写下的一段话。');
  await expect(page.getByText(common.failure.offlineBar)).toBeVisible();
  await expect(page.getByText(filing.offline)).toBeVisible();
  await expect(field).toHaveValue('断网时写下的一段话。');
  await expectAccessible(page, 'a draft without a connection', [SMALL, PHONE]);

  await page.context().setOffline(false);
  await expect(page.getByText(common.failure.offlineBar)).toBeHidden();
  await expectSaved(page);
  const stored = await (await people.client('zengjiahe')).get(`/proposals/${id}`);
  expect(stored.background).toBe('断网时写下的一段话。');
});

test('an act pressed without a connection is refused on the spot, and is not sent when the connection is back', async ({
  people,
}) => {
  people.expectRefusals();
  const { id } = await caseAt(people, 'replied', { author: 'chenyang', lead: 'minzheng' });
  const page = await people.page('chenyang', { at: `/m/cases/${id}/rate` });
  const given = (name: string) => page.getByRole('group', { name }).getByRole('radio', { name: '满意', exact: true });
  await given(memberPages.rate.attitude).check();
  await given(memberPages.rate.result).check();
  const submit = page.getByRole('button', { name: memberPages.rate.submit });

  await page.context().setOffline(true);
  await submit.click();
  await expect(page.getByRole('alert').getByText(common.failure.noConnection)).toBeVisible();
  await expect(submit).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText(common.failure.offlineBar)).toBeHidden();
  // Whatever goes by itself when the connection is back has gone by the time the page has read the case anew.
  const author = await people.client('chenyang');
  await page.goto(`/m/cases/${id}`);
  await expect(page.getByText(memberPages.case.nextStep.replied)).toBeVisible();
  expect((await author.get(`/proposals/${id}`)).replies[0]?.evaluation).toBeNull();

  // What was chosen is still there, and goes when somebody presses again.
  await page.goto(`/m/cases/${id}/rate`);
  await expect(given(memberPages.rate.result)).toBeChecked();
  await submit.click();
  await expect(page.getByText(memberPages.rate.follows.closed)).toBeVisible();
});

test('a pasted list keeps its figures, and a field too long is named while the others are saved', async ({
  people,
}) => {
  people.expectRefusals();
  const page = await people.page('liuyuxi');
  await page.getByRole('link', { name: member.home.start.suggestion }).click();
  await page.getByLabel(filing.title.label).fill(TEXT.title);
  await next(page);
  await page.getByLabel(filing.background.label).fill(TEXT.background);
  await next(page);
  const list = '一、硬化甲村道路，\n2.3公里乙路列入计划。\n二、补贴提高到12.5％。';
  await page.getByLabel(say(filing.points.label, { number: 1 })).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, list);
  await expect(page.getByText(say(proposal.points.split_other, { count: 2 }))).toBeVisible();
  const points = ['硬化甲村道路，\n2.3公里乙路列入计划。', '补贴提高到12.5％。'];
  await expect(page.getByLabel(say(filing.points.label, { number: 1 }))).toHaveValue(points[0] ?? '');
  await expectSaved(page);

  const id = await draftId(page);
  await page.goto(`/m/drafts/${id}/title`);
  await page.getByLabel(filing.title.label).fill('长'.repeat(101));
  await page.getByLabel(filing.title.label).blur();
  await expect(
    page.getByText(
      say(proposal.notSaved.parts, { parts: proposal.notSaved.part.title + say(proposal.notSaved.over, { count: 1 }) }),
    ),
  ).toBeVisible();
  const stored = await (await people.client('liuyuxi')).get(`/proposals/${id}`);
  expect([stored.title, stored.background]).toEqual([TEXT.title, TEXT.background]);
  expect(stored.requests.map(({ text }) => text)).toEqual(points);
});

test('the same draft is changed in two windows: both texts are shown, and the person chooses', async ({ people }) => {
  people.expectRefusals();
  const one = await people.page('xienanran');
  await writeText(one, 'suggestion', TEXT);
  const id = await draftId(one);
  await expectSaved(one);
  await one.goto(`/m/drafts/${id}/title`);
  const other = await one.context().newPage();
  await other.goto(`/m/drafts/${id}/title`);
  await expect(other.getByLabel(filing.title.label)).toHaveValue(TEXT.title);
  await expect(one.getByLabel(filing.title.label)).toHaveValue(TEXT.title);

  await other.getByLabel(filing.title.label).fill('在另一个窗口写的标题');
  await expect
    .poll(async () => (await (await people.client('xienanran')).get(`/proposals/${id}`)).title)
    .toBe('在另一个窗口写的标题');
  await one.getByLabel(filing.title.label).fill('在这个窗口写的标题');

  const dialog = one.getByRole('dialog', { name: filing.conflict.title });
  await expect(dialog.getByText('在另一个窗口写的标题')).toBeVisible();
  await expect(dialog.getByText('在这个窗口写的标题')).toBeVisible();
  await expectAccessible(one, 'two texts of one draft', [SMALL, PHONE]);
  await dialog.getByRole('button', { name: filing.conflict.keepMine }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await (await people.client('xienanran')).get(`/proposals/${id}`)).title)
    .toBe('在这个窗口写的标题');
});

test('two people of a unit write one opinion: the second sees both texts before anything is replaced', async ({
  people,
}) => {
  people.expectRefusals();
  const plan = { author: 'yinxiang', lead: 'nongye', co: ['shangwu'] };
  const { id } = await caseAt(people, 'signedFor', plan);
  const page = await people.page('shangwu', { at: `/console/cases/${id}` });
  await actPanel(page).getByRole('link', { name: consoleCase.act.writeOpinion }).click();
  await expect(page.getByLabel(consoleCase.opinion.text)).toBeVisible();
  const colleague = await people.client('shangwu');
  const part = (await colleague.get(`/proposals/${id}`)).assignments.find(({ unitName }) => unitName === '市商务局');
  await colleague.put(`/assignments/${part?.id ?? ''}/opinion`, {
    version: part?.opinion?.version ?? 1,
    text: '同事先写的意见。',
  });

  await page.getByLabel(consoleCase.opinion.text).fill('我写的意见。');
  const choice = page.getByRole('alert', { name: consoleCase.versions.title });
  await expect(choice.getByText('同事先写的意见。')).toBeVisible();
  await expect(choice.getByText('我写的意见。')).toBeVisible();
  await expectAccessible(page, 'two texts of one opinion');
  await choice.getByRole('button', { name: consoleCase.versions.keepMine }).click();
  await expect(page.getByText(consoleCase.save.saved).first()).toBeVisible();
  await expect(page.getByLabel(consoleCase.opinion.text)).toHaveValue('我写的意见。');
});

test('a second press does nothing twice', async ({ people }) => {
  const author = await people.page('yansongbai');
  const id = await writeText(author, 'suggestion', TEXT);
  await wishFor(author, procedure.disclosureWishes.full);
  await next(author);
  await author.getByRole('button', { name: suggestion.submit, exact: true }).dblclick();
  await expect(author.getByRole('heading', { name: filing.receipt.title.suggestion })).toBeVisible();

  const renda = await people.page('renda', { at: `/console/cases/${id}` });
  await press(renda, suggestion.register);
  await choose(renda, consoleCase.field.categoryId, '城', '城乡建设');
  await actPanel(renda).getByRole('button', { name: suggestion.register, exact: true }).dblclick();
  await expectDone(renda, '登记为');
  const { timeline } = await (await people.client('renda')).get(`/proposals/${id}`);
  expect(timeline.filter(({ step }) => step === 'submit')).toHaveLength(1);
  expect(timeline.filter(({ step }) => step === 'register')).toHaveLength(1);
});

test('an act at the desk pressed twice without a connection keeps its name, and goes once when pressed again', async ({
  people,
}) => {
  people.expectRefusals();
  const { id } = await caseAt(people, 'assigned', { author: 'zhongling', lead: 'tuiyi' });
  const page = await people.page('tuiyi', { at: `/console/cases/${id}` });
  const button = actPanel(page).getByRole('button', { name: assignment.signFor, exact: true });
  await expect(button).toBeVisible();
  await page.context().setOffline(true);
  await button.dblclick();
  await expect(page.getByRole('alert').getByText(common.failure.noConnection)).toBeVisible();
  // What turns while an act is on its way has gone, and left nothing in the name.
  await expect(button).toBeEnabled();
  await page.context().setOffline(false);
  await button.dblclick();
  await expectDone(page, assignment.signFor);
  const { timeline } = await (await people.client('tuiyi')).get(`/proposals/${id}`);
  expect(timeline.filter(({ step }) => step === 'signFor')).toHaveLength(1);
});

test('two clerks decide at once: one wins, the other is told what happened and by whom', async ({ people }) => {
  people.expectRefusals();
  const { id } = await caseAt(people, 'submitted', { author: 'zhongling' });
  const slower = await people.page('renda', { at: `/console/cases/${id}` });
  await press(slower, suggestion.returnForRevision);
  await slower.getByRole('radio', { name: procedure.revisionReasons.facts }).check();
  await slower.getByLabel(consoleCase.field.words).fill('请补充数量。');

  const faster = await people.page('renda2', { at: `/console/cases/${id}` });
  await press(faster, suggestion.register);
  await choose(faster, consoleCase.field.categoryId, '城', '城乡建设');
  await press(faster, suggestion.register);
  await expectDone(faster, '登记为');

  await press(slower, suggestion.returnForRevision);
  const told = actPanel(slower).getByRole('alert').filter({ hasText: consoleCase.conflict.title });
  await expect(told).toContainText('登记');
  await expect(told).toContainText('唐志远');
  // What the slower one typed is still there to be copied.
  await expect(slower.getByLabel(consoleCase.field.words)).toHaveValue('请补充数量。');
});

test('two people of a unit sign for the same case at once', async ({ people }) => {
  people.expectRefusals();
  const { id } = await caseAt(people, 'assigned', { author: 'liuyuxi', lead: 'yingji' });
  const drafter = await people.page('yingji', { at: `/console/cases/${id}` });
  const leader = await people.page('yingji-lead', { at: `/console/cases/${id}` });
  await expect(actPanel(leader).getByRole('button', { name: assignment.signFor, exact: true })).toBeVisible();
  await press(drafter, assignment.signFor);
  await expectDone(drafter, '市应急管理局签收');
  await press(leader, assignment.signFor);
  await expect(leader.getByText('唐慧敏').first()).toBeVisible();
  await openCase(leader, id);
  const { timeline } = await (await people.client('yingji')).get(`/proposals/${id}`);
  expect(timeline.filter(({ step }) => step === 'signFor')).toHaveLength(1);
});
