import { actPanel, choose, expectDone, openCase, press } from './desk.ts';
import { expect, test } from './people.ts';
import { caseAt, deliverLetter, giveOpinion } from './prepare.ts';
import { assignment, consoleCase, procedure, suggestion } from './words.ts';

const AI_SPORTS = {
  title: '关于推进中小学“AI+体育”融合发展的建议',
  background:
    '学校体育测试、比赛和考试成绩多靠人工记录，费时费力；体育师资不足、教学内容单一，难以照顾学生差异。人工智能可用于体质健康评估和个性化运动方案。',
  requests: [
    '把智能体育内容纳入地方课程和校本课程，按学段梯度设计。',
    '按学校规模配备智能体测、运动数据采集等设施，鼓励有条件的学校建设人工智能体育馆。',
    '搭建一体化数据平台，支持运动能力趋势分析和“一生一案”。',
    '将AI体育教学能力纳入教师培训，以比赛、案例分享、专项课题推广经验。',
  ],
};

test('the AI-plus-PE suggestion: a co-handler asks out, another unit takes its place, the road goes on', async ({
  people,
}) => {
  const plan = { author: 'tanguiyan', text: AI_SPORTS, lead: 'jiaoyu', co: ['wenlv', 'caizheng', 'shuju'] };
  const { id } = await caseAt(people, 'assigned', plan);

  await test.step('财政局 signs for it, and its leader asks to be let out', async () => {
    const drafter = await people.page('caizheng', { at: `/console/cases/${id}` });
    await press(drafter, assignment.signFor);
    await expectDone(drafter, '签收');
    const leader = await people.page('caizheng-lead', { at: `/console/cases/${id}` });
    await press(leader, assignment.requestReturn);
    await leader
      .getByLabel(consoleCase.field.reason, { exact: true })
      .fill('设施配备由科技部门的专项承担，不属于本局职责。');
    await leader.getByLabel(consoleCase.field.proposedUnit).fill('市科学技术局');
    await expect(actPanel(leader).getByText(consoleCase.next.tells)).toContainText('市政府办公室');
    await press(leader, assignment.requestReturn);
    await expectDone(leader, '申请退办，建议由市科学技术局办理');
  });

  await test.step('the office sees the request on its desk, with its reason and its own clock, and agrees', async () => {
    const page = await people.page('zhengfuban', { at: '/console?desk=returns' });
    await page.getByRole('link', { name: AI_SPORTS.title }).first().click();
    await openCase(page, id);
    await page.getByRole('tab', { name: consoleCase.tab.handling }).click();
    await expect(page.getByText('设施配备由科技部门的专项承担').first()).toBeVisible();
    await expect(page.getByText('退办答复期限').first()).toBeVisible();
    await press(page, assignment.approveReturn);
    await choose(page, consoleCase.field.newUnitId, '科学技术', '市科学技术局');
    await press(page, assignment.approveReturn);
    await expectDone(page, '市科学技术局');
  });

  await test.step('财政局 still reads its own part, the new unit has it to sign for', async () => {
    const left = await people.page('caizheng', { at: `/console/cases/${id}` });
    await expect(left.getByRole('row', { name: '市财政局' })).toContainText(procedure.states.assignment.returned);
    await expect(actPanel(left)).toHaveCount(0);
    const page = await people.page('keji', { at: '/console?desk=sign' });
    await expect(page.getByRole('link', { name: AI_SPORTS.title }).first()).toBeVisible();
    await openCase(page, id);
    await press(page, assignment.signFor);
    await expectDone(page, '市科学技术局签收');
  });

  await test.step('the others answer, and 谭桂艳 finds the letter to rate', async () => {
    for (const login of ['jiaoyu', 'wenlv', 'shuju']) {
      const unit = await people.client(login);
      const kase = await unit.get(`/proposals/${id}`);
      const own = kase.availableActions.find(({ step }) => step === 'signFor');
      await unit.post(`/assignments/${own?.subjectId ?? ''}/sign-for`);
    }
    for (const login of ['wenlv', 'shuju', 'keji']) {
      const unit = await people.client(login);
      await giveOpinion(people, login, await unit.get(`/proposals/${id}`));
    }
    const lead = await people.client('jiaoyu');
    await deliverLetter(people, 'jiaoyu', await lead.get(`/proposals/${id}`));
    const page = await people.page('tanguiyan', { at: `/m/cases/${id}` });
    await expect(page.getByText(procedure.states.suggestion.replied, { exact: true }).first()).toBeVisible();
    await expect(page.getByText('已退办').or(page.getByText('市科学技术局')).first()).toBeVisible();
    await expect(page.getByText('会办意见已回').first()).toHaveCount(0);
    await expect(page.getByText(suggestion.rate, { exact: true }).first()).toBeVisible();
  });
});
