import type { Page } from '@playwright/test';
import { actPanel, expectDone, expectState, press } from './desk.ts';
import { expect, type People, test } from './people.ts';
import { caseAt, documentNumber, partOf, SOME_TEXT, writeForCheck } from './prepare.ts';
import { countPresses, type Presses } from './presses.ts';
import {
  assignment,
  common,
  consoleCase,
  desk,
  member,
  memberPages,
  procedure,
  proposal,
  reply,
  say,
  suggestion,
} from './words.ts';

interface Counted {
  page: Page;
  presses: Presses;
}

/** Somebody before the page where the work is done; what is pressed from here on counts. */
async function before(people: People, login: string, at?: string): Promise<Counted> {
  const page = await people.page(login, { alone: true, ...(at ? { at } : {}) });
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  return { page, presses: await countPresses(page) };
}

/** As the script of these journeys counts them. */
const counts: string[] = [];

function expectAtMost(most: number, what: string, { presses }: Counted): void {
  const count = presses.count();
  counts.push(`${what}: ${count} (≤ ${most})`);
  expect(count, what).toBeGreaterThan(0);
  expect(count, what).toBeLessThanOrEqual(most);
}

test.afterAll(() => {
  for (const count of counts.splice(0)) console.info(count);
});

/** A text that nobody else's list holds. */
const aboutOwn = (what: string) => ({ ...SOME_TEXT, title: `关于${what}的建议 ${Date.now() % 10_000_000}` });

const category = (page: Page) => page.locator('.ant-select-item-option').filter({ hasText: '城乡建设' });

test('the secretariat registers with three presses and dispatches with three', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'duanzhiruo' });
  const counted = await before(people, 'renda', `/console/cases/${id}`);
  const { page } = counted;
  await press(page, suggestion.register);
  await category(page).click();
  await press(page, suggestion.register);
  await expectDone(page, '登记为');
  expectAtMost(3, 'register', counted);

  await press(page, suggestion.dispatch);
  await page.locator('.ant-select-item-option').filter({ hasText: '市政府办公室' }).click();
  await press(page, suggestion.dispatch);
  await expectDone(page, '交办给市政府办公室');
  expectAtMost(3, 'dispatch, for the first time from this desk', counted);

  const another = await caseAt(people, 'registered', { author: 'duanzhiruo' });
  await page.goto(`/console/cases/${another.id}`);
  counted.presses.count();
  await press(page, suggestion.dispatch);
  await press(page, suggestion.dispatch);
  await expectDone(page, '交办给市政府办公室');
  expectAtMost(2, 'dispatch, to where the one before went', counted);
});

test('the secretariat registers by keys alone', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'duanzhiruo' });
  const counted = await before(people, 'renda2', `/console/cases/${id}`);
  const { page } = counted;
  await expect(actPanel(page).getByRole('button', { name: suggestion.register, exact: true })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('combobox', { name: consoleCase.field.categoryId })).toBeFocused();
  await page.keyboard.type('城乡');
  // What Enter takes is marked a moment after the list has been narrowed.
  await expect(category(page)).toHaveClass(/option-active/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expectDone(page, '登记为');
  expectAtMost(3, 'register by keys', counted);
});

test('the office assigns the four units that a deputy suggests with three presses', async ({ people }) => {
  const text = { ...SOME_TEXT, suggestedUnits: '市交通局、市发改委、市资规局、荷塘区政府' };
  const { id } = await caseAt(people, 'dispatched', { author: 'duanzhiruo', text });
  const counted = await before(people, 'zhengfuban', `/console/cases/${id}`);
  const { page } = counted;
  await press(page, suggestion.assign);
  await page.getByRole('button', { name: say(consoleCase.assign.asSuggested, { unit: '市交通局' }) }).click();
  await press(page, suggestion.assign);
  await expectDone(page, '分派给');
  expectAtMost(3, 'assign with four units suggested', counted);
});

test('a unit signs for one with one press, for many with two, and records a talk with three', async ({ people }) => {
  const plan = { author: 'duanzhiruo', lead: 'linye' };
  const [one, other, third] = [
    await caseAt(people, 'assigned', plan),
    await caseAt(people, 'assigned', plan),
    await caseAt(people, 'assigned', plan),
  ];
  const counted = await before(people, 'linye', `/console/cases/${one.id}`);
  const { page } = counted;
  await press(page, assignment.signFor);
  await expectDone(page, '签收');
  expectAtMost(1, 'sign for one', counted);

  await press(page, assignment.recordContact);
  const { session } = await people.client('linye');
  await page.getByLabel(consoleCase.field.heldOn).fill(session.today);
  await page.getByRole('radio', { name: procedure.contactWays.visit }).check();
  await page.getByLabel(consoleCase.field.people).fill('段芷若代表，承办科室');
  await page.getByLabel(consoleCase.field.summary).fill('一起看了现场。');
  await press(page, assignment.recordContact);
  await expectDone(page, '沟通');
  expectAtMost(3, 'record a talk', counted);

  await page.goto('/console?desk=sign');
  const all = page.getByRole('checkbox', { name: desk.bulk.all });
  await expect(all).toBeVisible();
  counted.presses.count();
  await all.check();
  await page.getByRole('button', { name: /^签收所选/ }).click();
  for (const { id } of [other, third])
    await expect
      .poll(async () => partOf(await (await people.client('linye')).get(`/proposals/${id}`), '市林业局').state)
      .toBe('inHand');
  expectAtMost(2, 'sign for many', counted);
});

test('a letter is checked, issued and delivered with five presses', async ({ people }) => {
  const kase = await caseAt(people, 'signedFor', { author: 'duanzhiruo', lead: 'shuili' });
  await writeForCheck(people, 'shuili', kase);
  const leader = await before(people, 'shuili-lead', `/console/cases/${kase.id}`);
  await press(leader.page, reply.passCheck);
  await expectDone(leader.page, '核稿通过');
  await press(leader.page, reply.issue);
  await leader.page.getByLabel(consoleCase.field.documentNumber).fill(documentNumber('株水'));
  await leader.page.getByLabel(consoleCase.field.signer).fill('负责人');
  await press(leader.page, reply.issue);
  await expectDone(leader.page, '签发');
  const drafter = await before(people, 'shuili', `/console/cases/${kase.id}`);
  await press(drafter.page, reply.deliver);
  await press(drafter.page, reply.deliver);
  await expectState(drafter.page, procedure.states.suggestion.replied);
  const both = leader.presses.count() + drafter.presses.count();
  expectAtMost(5, 'check, issue and deliver', { ...leader, presses: { count: () => both } });
});

test('the office decides on a return with four presses at most', async ({ people }) => {
  const asked = async () => {
    const kase = await caseAt(people, 'signedFor', { author: 'duanzhiruo', lead: 'jiaoyu' });
    const unit = await people.client('jiaoyu-lead');
    const part = partOf(kase, '市教育局');
    await unit.post(`/assignments/${part.id}/request-return`, { reason: '不属职责。', proposedUnit: '市水利局' });
    return kase;
  };
  const [one, other] = [await asked(), await asked()];
  const counted = await before(people, 'zhengfuban', `/console/cases/${one.id}`);
  const { page } = counted;
  await press(page, assignment.refuseReturn);
  await page.getByLabel(consoleCase.field.reason, { exact: true }).fill('由贵局牵头。');
  await press(page, assignment.refuseReturn);
  await expectDone(page, '由其继续办理');
  expectAtMost(4, 'refuse a return', counted);

  await page.goto(`/console/cases/${other.id}`);
  await expect(actPanel(page)).toBeVisible();
  counted.presses.count();
  await press(page, assignment.approveReturn);
  await giveTo(page, '水利', '市水利局');
  await press(page, assignment.approveReturn);
  await expectDone(page, '改由市水利局办理');
  expectAtMost(4, 'approve a return and name who takes over', counted);
});

/** Opens the list where it is not open yet, types, and chooses. */
async function giveTo(page: Page, typed: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: consoleCase.field.newUnitId });
  if ((await box.getAttribute('aria-expanded')) !== 'true') await box.click();
  await box.fill(typed);
  await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click();
}

test('the secretariat orders a redo with three presses', async ({ people }) => {
  const kase = await caseAt(people, 'replied', { author: 'duanzhiruo', lead: 'minzheng' });
  const author = await people.client('duanzhiruo');
  const rating = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有回答经费。' };
  await author.post(`/replies/${kase.replies[0]?.id ?? ''}/rate`, rating);
  const counted = await before(people, 'renda', `/console/cases/${kase.id}`);
  const { page } = counted;
  await press(page, suggestion.orderRehandling);
  await page.getByLabel(consoleCase.field.reason, { exact: true }).fill('就经费来源重新研究。');
  await press(page, suggestion.orderRehandling);
  await expectDone(page, '重办');
  expectAtMost(3, 'order a redo', counted);
});

test('a deputy confirms a co-signature with two presses, rates with four, and sees progress and larger text with one', async ({
  people,
}) => {
  const asks = aboutOwn('联名');
  const writer = await people.client('zuoquanheng');
  const member = (await people.client('ouyangxiaolan')).session.roles.find((role) => role.member)?.member;
  const draft = await caseAt(people, 'draft', { author: 'zuoquanheng', text: asks });
  await writer.post(`/proposals/${draft.id}/invite`, { memberIds: [member?.id] });
  const submitted = await caseAt(people, 'submitted', { author: 'ouyangxiaolan', text: aboutOwn('进度') });
  const replied = await caseAt(people, 'replied', { author: 'ouyangxiaolan', text: aboutOwn('评价'), lead: 'shangwu' });

  // Whoever pressed it before finds the next size there.
  await (await people.client('ouyangxiaolan')).put('/auth/text-size', { textSize: 'standard' });

  const counted = await before(people, 'ouyangxiaolan');
  const { page } = counted;
  await atHome(page, asks.title).getByRole('link', { name: memberHome.act.coSign }).click();
  await page.getByRole('button', { name: suggestion.confirm, exact: true }).click();
  await expect(page.getByText(memberPages.coSign.done.confirm, { exact: true })).toBeVisible();
  expectAtMost(2, 'co-sign', counted);

  await page.goto('/m');
  await atHome(page, replied.title).getByRole('link', { name: memberHome.act.rate }).click();
  for (const aspect of [memberPages.rate.attitude, memberPages.rate.result])
    await page.getByRole('group', { name: aspect }).getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByRole('button', { name: memberPages.rate.submit }).click();
  await expect(page.getByRole('heading', { name: memberPages.rate.done })).toBeVisible();
  expectAtMost(4, 'rate', counted);

  await page.goto('/m');
  await page.getByRole('link', { name: submitted.title }).first().click();
  await expect(page.getByRole('list', { name: proposal.track.name })).toBeVisible();
  expectAtMost(1, 'see progress', counted);

  await page.getByRole('banner').getByRole('button', { name: common.textSize.to.large, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  expectAtMost(1, 'larger text', counted);
});

const memberHome = member.home;

const atHome = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });
