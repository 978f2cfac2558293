import { actPanel, choose, expectDone, expectState, openCase, press } from './desk.ts';
import { next } from './member.ts';
import { expect, test } from './people.ts';
import { caseAt } from './prepare.ts';
import { assignment, consoleCase, filing, member, memberPages, procedure, suggestion } from './words.ts';

test('a unit asks out, the office refuses, and the unit goes on', async ({ people }) => {
  const { id } = await caseAt(people, 'signedFor', { author: 'xiangyang', lead: 'gongxin', co: ['renshe'] });
  const leader = await people.page('gongxin-lead', { at: `/console/cases/${id}` });
  await press(leader, assignment.requestReturn);
  await leader.getByLabel(consoleCase.field.reason, { exact: true }).fill('主要涉及人社部门。');
  await leader.getByLabel(consoleCase.field.proposedUnit).fill('市人力资源和社会保障局');
  await press(leader, assignment.requestReturn);
  await expectDone(leader, '申请退办');

  const office = await people.page('zhengfuban', { at: `/console/cases/${id}` });
  await press(office, assignment.refuseReturn);
  await office.getByLabel(consoleCase.field.reason, { exact: true }).fill('产业政策由贵局牵头，人社部门会办。');
  await press(office, assignment.refuseReturn);
  await expectDone(office, '由其继续办理');

  await leader.reload();
  await expect(leader.getByText('产业政策由贵局牵头，人社部门会办。').first()).toBeVisible();
  await expect(actPanel(leader).getByRole('button', { name: assignment.requestReturn, exact: true })).toHaveCount(0);
  // It will not be so again: nobody waits for it, so nothing stands there.
  await expect(actPanel(leader).getByText(procedure.rules.assignment.returnNotRefusedBefore)).toHaveCount(0);
});

test('a suggestion is declined with reasons, and the decision taken back', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'longlangsheng' });
  const renda = await people.page('renda', { at: `/console/cases/${id}` });
  await press(renda, suggestion.decline);
  await expect(actPanel(renda).getByText(consoleCase.grave.decline)).toBeVisible();
  await renda.getByRole('combobox', { name: consoleCase.field.reasonId }).click();
  await renda.locator('.ant-select-item-option').first().click();
  await renda.getByLabel(consoleCase.field.words).fill('涉及个别案件，转有关部门处理。');
  await renda.getByRole('radio', { name: procedure.declineOutcomes.transfer }).check();
  await press(renda, suggestion.decline);
  await expectDone(renda, `决定不予受理，${procedure.declineOutcomes.transfer}`);

  const author = await people.page('longlangsheng', { at: `/m/cases/${id}` });
  await expect(author.getByText(procedure.states.suggestion.declined, { exact: true }).first()).toBeVisible();
  await expect(author.getByText('涉及个别案件，转有关部门处理。').first()).toBeVisible();

  await press(renda, suggestion.takeBackDecline);
  await renda.getByLabel(consoleCase.field.reason, { exact: true }).fill('核对后属于普遍性问题。');
  await press(renda, suggestion.takeBackDecline);
  await expectDone(renda, '收回不予受理决定，重新审查');
  await expectState(renda, procedure.states.suggestion.submitted);
});

test('a suggestion is withdrawn by its author, with a reason', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'zhouyi', coSigners: ['heqiming'] });
  const author = await people.page('zhouyi', { at: `/m/cases/${id}` });
  await author.getByRole('button', { name: suggestion.withdraw, exact: true }).click();
  const dialog = author.getByRole('dialog', { name: memberPages.case.ask.withdraw });
  await dialog.getByRole('button', { name: suggestion.withdraw, exact: true }).click();
  await expect(dialog.getByText(memberPages.case.withdrawReasonMissing)).toBeVisible();
  await dialog.getByLabel(memberPages.case.withdrawReason).fill('问题已经解决。');
  // Who is told is asked of the act itself, once it could be done.
  await expect(dialog.getByText('贺启明')).toBeVisible();
  await dialog.getByRole('button', { name: suggestion.withdraw, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(author.getByText(procedure.states.suggestion.withdrawn, { exact: true }).first()).toBeVisible();

  const coSigner = await people.page('heqiming', { at: '/m/messages' });
  await expect(coSigner.getByText(procedure.timeline.suggestion.withdraw).first()).toBeVisible();
});

test('a suggestion returned for revision is put right and submitted again under its receipt', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'panxiuying' });
  const renda = await people.page('renda2', { at: `/console/cases/${id}` });
  await press(renda, suggestion.returnForRevision);
  await renda.getByRole('radio', { name: procedure.revisionReasons.noAnalysis }).check();
  await renda.getByLabel(consoleCase.field.words).fill('请补充涉及的小区数量。');
  await press(renda, suggestion.returnForRevision);
  await expectDone(renda, `退回修改：${procedure.revisionReasons.noAnalysis}`);

  const author = await people.page('panxiuying');
  await author.getByRole('link', { name: member.home.act.returned }).first().click();
  await expect(author.getByText('请补充涉及的小区数量。').first()).toBeVisible();
  await author.getByRole('link', { name: memberPages.case.goOnWriting }).click();
  await author.getByRole('link', { name: `${filing.check.change} ${filing.background.label}` }).click();
  await author.getByLabel(filing.background.label).fill('全县 37 个小区加装了电梯，部分停运。');
  await next(author);
  await author.getByRole('button', { name: filing.toCheck }).click();
  await expect(author.getByText('全县 37 个小区加装了电梯，部分停运。')).toBeVisible();
  await author.getByRole('button', { name: suggestion.submit, exact: true }).click();
  await expect(author.getByRole('heading', { name: filing.receipt.title.suggestion })).toBeVisible();

  await openCase(renda, id);
  await expectState(renda, procedure.states.suggestion.submitted);
  await expect(renda.getByText('全县 37 个小区加装了电梯，部分停运。').first()).toBeVisible();
});

test('the office takes a case back from a unit and gives it to another', async ({ people }) => {
  const { id } = await caseAt(people, 'assigned', { author: 'chenyang', lead: 'chengguan', co: [] });
  const office = await people.page('zhengfuban', { at: `/console/cases/${id}` });
  await press(office, assignment.recall);
  await office.getByLabel(consoleCase.field.reason, { exact: true }).fill('改由住建部门牵头。');
  await choose(office, consoleCase.field.newUnitId, '住房', '市住房和城乡建设局');
  await press(office, assignment.recall);
  await expectDone(office, '市住房和城乡建设局');
  const unit = await people.page('zhujian', { at: `/console/cases/${id}` });
  await expect(actPanel(unit).getByRole('button', { name: assignment.signFor, exact: true })).toBeVisible();
});
