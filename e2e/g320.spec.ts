import type { Page } from '@playwright/test';
import { actPanel, choose, expectDone, expectState, openCase, press, station, tile } from './desk.ts';
import { invite, next, wishFor, writeText } from './member.ts';
import { expect, type People, test } from './people.ts';
import { documentNumber } from './prepare.ts';
import * as words from './words.ts';
import {
  assignment,
  calendar,
  consoleCase,
  filing,
  longDay,
  memberPages,
  procedure,
  reply,
  say,
  suggestion,
} from './words.ts';

const TEXT = {
  title: '关于推动G320上跨四三〇厂专用线立交工程项目实施的建议',
  background:
    'G320国道与四三〇厂铁路专用线相交处的通行条件，制约国道与城市路网衔接，也影响周边钢铁物流等产业今后的拓展。',
  requests: [
    '推进G320上跨铁路专用线立交工程立项和实施。',
    '以立交工程改善G320国道与城市路网的衔接效率，为后续产业发展留出通道能力。',
  ],
};
const CO_HANDLERS = ['fagai', 'zigui', 'hetang', 'zhuanyongxian'];

test('the G320 suggestion, from a deputy’s phone to its closing with a promise', async ({ people }) => {
  const dengbo = await people.page('dengbo');

  const id = await test.step('邓波 files it on the phone and asks two colleagues', () => file(dengbo));
  await test.step('both confirm', async () => {
    await coSign(people, 'gaomingyuan');
    await coSign(people, 'chenyang');
  });
  await test.step('邓波 submits', () => submit(dengbo, id));
  const number = await test.step('the secretariat registers and dispatches it', () => accept(people, id));
  await test.step('the office assigns a lead and four co-handlers', () => assign(people, id));
  await test.step('every unit signs for it', () => signFor(people, id));
  await test.step('the co-handlers draft and give their opinions', () => giveOpinions(people, id));
  await test.step('the lead allots, talks with the deputy and drafts', () => draft(people, id));
  const letter = await test.step('its leader checks and issues the letter', () => issue(people, id));
  await test.step('邓波 reads and rates', () => rate(dengbo, id, letter));

  await test.step('it is closed, with what was promised', async () => {
    const renda = await people.page('renda', { at: `/console/cases/${id}` });
    await expectState(renda, procedure.states.suggestion.closed);
    await expect(renda.getByText(words.desk.mark.commitments, { exact: true }).first()).toBeVisible();
    await expect(renda.getByText(number).first()).toBeVisible();
  });
});

async function file(page: Page): Promise<string> {
  const id = await writeText(page, 'suggestion', TEXT);
  await invite(page, 'gmy', '郜明远');
  await invite(page, '陈钖', '陈钖');
  await wishFor(page, procedure.disclosureWishes.full);
  await next(page);
  await expect(page.getByRole('heading', { name: filing.check.title })).toBeVisible();
  // The refusal to wait for those who have not answered is said before submitting.
  await expect(page.getByText('郜明远、陈钖还没有确认联名（2 名）')).toBeVisible();
  return id;
}

async function coSign(people: People, login: string): Promise<void> {
  const page = await people.page(login);
  const invitation = page.getByRole('article').filter({ hasText: TEXT.title }).first();
  await invitation.getByRole('link', { name: words.member.home.act.coSign }).click();
  await expect(page.getByText(TEXT.requests[0]!)).toBeVisible();
  await expect(page.getByText(memberPages.coSign.promise)).toBeVisible();
  await page.getByRole('button', { name: suggestion.confirm, exact: true }).click();
  await expect(page.getByText(memberPages.coSign.done.confirm, { exact: true })).toBeVisible();
}

async function submit(page: Page, id: string): Promise<void> {
  await page.reload();
  await expect(page.getByText('郜明远 已确认、陈钖 已确认')).toBeVisible();
  await page.getByRole('button', { name: suggestion.submit, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/m/cases/${id}/receipt`));
  await expect(page.getByRole('heading', { name: filing.receipt.title.suggestion })).toBeVisible();
  await expect(page.getByText(/回执号 \d+/)).toBeVisible();
  await expect(page.getByText(/代表工委在\d{4}年\d+月\d+日.+前审查登记/)).toBeVisible();
}

async function accept(people: People, id: string): Promise<string> {
  const page = await people.page('renda');
  await tile(page, procedure.desks.review).click();
  await page.getByRole('link', { name: TEXT.title }).last().click();
  await expect(page.getByText(TEXT.background)).toBeVisible();
  await openCase(page, id);
  await press(page, suggestion.register);
  await choose(page, consoleCase.field.categoryId, '城', '城乡建设');
  await expect(actPanel(page).getByText(consoleCase.next.tells)).toContainText('邓波');
  await press(page, suggestion.register);
  await expectDone(page, '登记为');
  const number =
    /(第|闭会)\d+号/.exec((await actPanel(page).getByText(consoleCase.done.title).textContent()) ?? '')?.[0] ?? '';

  await press(page, suggestion.dispatch);
  await choose(page, consoleCase.field.officeId, '市政府', '市政府办公室');
  await press(page, suggestion.dispatch);
  await expectDone(page, '交办给市政府办公室');
  await expectState(page, procedure.states.suggestion.dispatched);

  // Three months from this day: the day itself, how far off it is, and how it came about.
  const kase = await (await people.client('renda')).get(`/proposals/${id}`);
  const reply = kase.deadlines.find(({ clock }) => clock === 'statutoryReply');
  const due = page.getByRole('region', { name: consoleCase.due.title, exact: true });
  await expect(due).toContainText(calendar.clock.statutoryReply);
  await expect(due).toContainText(longDay(reply?.dueOn ?? ''));
  await expect(due).toContainText(/还剩 \d+ 个工作日/);
  const reasons = page.locator('details', { hasText: consoleCase.due.reasons });
  await reasons.getByText(consoleCase.due.reasons).click();
  await reasons.getByText(calendar.clock.statutoryReply).click();
  await expect(reasons.getByText(/三个月 → .+代表法第五十一条/)).toBeVisible();
  return number;
}

async function assign(people: People, id: string): Promise<void> {
  const page = await people.page('zhengfuban', { at: `/console/cases/${id}` });
  await press(page, suggestion.assign);
  await choose(page, '主办', 'jt', '市交通运输局');
  await choose(page, '会办', '发展和改革', '市发展和改革委员会');
  await choose(page, '会办', '自然资源', '市自然资源和规划局');
  await choose(page, '会办', '荷塘', '荷塘区人民政府');
  await choose(page, '会办', '铁路专用线', '铁路专用线产权单位');
  await press(page, suggestion.assign);
  await expectDone(page, '分派给');
  await expect(station(page, '签收')).toContainText('已签收 0/5 家');
}

async function signFor(people: People, id: string): Promise<void> {
  for (const unit of ['jiaotong', ...CO_HANDLERS]) {
    const page = await people.page(unit, { at: `/console/cases/${id}` });
    await press(page, assignment.signFor);
    await expectDone(page, '签收');
  }
}

async function giveOpinions(people: People, id: string): Promise<void> {
  for (const unit of CO_HANDLERS) {
    const drafter = await people.page(unit, { at: `/console/cases/${id}` });
    await actPanel(drafter).getByRole('link', { name: consoleCase.act.writeOpinion }).click();
    await drafter.getByLabel(consoleCase.opinion.text).fill(`${unit}：同意实施，职责内的手续同步办理。`);
    await expect(drafter.getByText(consoleCase.save.saved).first()).toBeVisible();
    await press(drafter, assignment.submitOpinion);
    await expectDone(drafter, '将会办意见送负责人');
    const leader = await people.page(`${unit}-lead`, { at: `/console/cases/${id}` });
    await expect(actPanel(leader).getByText(`${unit}：同意实施`)).toBeVisible();
    await press(leader, assignment.giveOpinion);
    await expectDone(leader, '回复会办意见');
  }
}

async function draft(people: People, id: string): Promise<void> {
  const leader = await people.page('jiaotong-lead', { at: `/console/cases/${id}` });
  await press(leader, assignment.allot);
  await leader.getByLabel(consoleCase.field.section).fill('规划科');
  await leader.getByLabel(consoleCase.field.person).fill('张永康');
  await leader.getByLabel(consoleCase.field.telephone).fill('0731-28685432');
  await press(leader, assignment.allot);
  await expectDone(leader, '规划科');

  const page = await people.page('jiaotong', { at: `/console/cases/${id}` });
  await press(page, assignment.recordContact);
  await page.getByLabel(consoleCase.field.heldOn).fill(await today(people));
  await page.getByRole('radio', { name: procedure.contactWays.visit }).check();
  await page.getByLabel(consoleCase.field.people).fill('邓波代表，规划科负责人');
  await page.getByLabel(consoleCase.field.summary).fill('一起看了现场，代表希望年内完成可研。');
  await press(page, assignment.recordContact);
  await expectDone(page, '沟通');

  await actPanel(page).getByRole('link', { name: consoleCase.act.writeReply }).click();
  await page.getByRole('radio', { name: procedure.replyClasses.B.label }).check();
  await page.getByLabel(consoleCase.reply.opening).fill('您提出的建议收悉，现答复如下。');
  for (const number of [1, 2]) {
    const point = page.getByRole('group', { name: say(consoleCase.reply.request, { number }) });
    await point.getByRole('textbox').first().fill(`第${number}条：项目已列入市级储备库，正在编制可行性研究报告。`);
  }
  const first = page.getByRole('group', { name: say(consoleCase.reply.request, { number: 1 }) });
  await first.getByLabel(consoleCase.reply.promise).fill('完成可行性研究报告并报批');
  await first.getByLabel(consoleCase.reply.promiseDueOn).fill(`${Number((await today(people)).slice(0, 4)) + 1}-06-30`);
  for (const unit of ['市发展和改革委员会', '市自然资源和规划局', '荷塘区人民政府', '铁路专用线产权单位']) {
    const opinion = page.getByRole('group', { name: unit });
    await opinion.getByRole('radio', { name: procedure.opinionAdoptions.adopted, exact: true }).check();
    await opinion.getByRole('textbox').fill('相关手续同步办理，已写入办理方案。');
  }
  await page.getByLabel(consoleCase.reply.closing).fill('感谢您对交通工作的关心和支持。');
  await page.getByRole('radio', { name: procedure.replyDisclosures.open }).check();
  await page.getByText(consoleCase.reply.check, { exact: true }).click();
  await expect(page.getByText(consoleCase.reply.previewHint)).toBeVisible();
  await expect(page.getByText('完成可行性研究报告并报批').first()).toBeVisible();
  await press(page, reply.submitForCheck);
  await expect(actPanel(page).getByText(consoleCase.grave.submitForCheck)).toBeVisible();
  await press(page, reply.submitForCheck);
  await expect(page.getByText(procedure.states.reply.checking, { exact: true }).first()).toBeVisible();
}

async function issue(people: People, id: string): Promise<string> {
  const leader = await people.page('jiaotong-lead', { at: `/console/cases/${id}` });
  await press(leader, reply.passCheck);
  await expectDone(leader, '核稿通过');
  const letter = documentNumber('株交');
  await press(leader, reply.issue);
  await expect(leader.getByText(consoleCase.grave.issue)).toBeVisible();
  await leader.getByLabel(consoleCase.field.documentNumber).fill(letter);
  await leader.getByLabel(consoleCase.field.signer).fill('肖文博');
  await press(leader, reply.issue);
  await expectDone(leader, letter);

  const page = await people.page('jiaotong', { at: `/console/cases/${id}` });
  await press(page, reply.deliver);
  await expect(page.getByRole('radio', { name: '今天在平台送达全部 3 位提出人' })).toBeChecked();
  await press(page, reply.deliver);
  await expectState(page, procedure.states.suggestion.replied);
  return letter;
}

async function rate(page: Page, id: string, letter: string): Promise<void> {
  await page.goto('/m/messages');
  await expect(page.getByText('市交通运输局的答复送达').first()).toBeVisible();
  await page.goto(`/m/cases/${id}`);
  await expect(station(page, procedure.stations.suggestion.replied)).toContainText(words.proposal.track.done);
  await expect(station(page, procedure.stations.suggestion.rated)).toContainText(words.proposal.track.now);
  await expect(page.getByText(letter).first()).toBeVisible();
  await page.getByRole('link', { name: words.member.home.act.rate }).click();
  for (const aspect of [memberPages.rate.attitude, memberPages.rate.result])
    await page.getByRole('group', { name: aspect }).getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByRole('button', { name: memberPages.rate.submit }).click();
  await expect(page.getByRole('heading', { name: memberPages.rate.done })).toBeVisible();
  await page.getByRole('link', { name: words.member.toCase }).click();
  await expect(page.getByText(procedure.states.suggestion.closed, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: memberPages.case.promises })).toBeVisible();
  await expect(page.getByText('完成可行性研究报告并报批').first()).toBeVisible();
}

async function today(people: People): Promise<string> {
  return (await people.client('jiaotong')).session.today;
}
