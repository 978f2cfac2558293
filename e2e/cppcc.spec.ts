import { actPanel, choose, expectDone, expectState, openCase, press, station, tile } from './desk.ts';
import { next, wishFor, writeText } from './member.ts';
import { expect, test } from './people.ts';
import { caseAt } from './prepare.ts';
import * as words from './words.ts';
import { consoleCase, cppccProposal, filing, memberPages, procedure } from './words.ts';

const CHAIN = {
  title: '关于以链式转型破解中小企业数字化转型困境的提案',
  background:
    '数字技术与实体经济融合尚浅，一些企业引入了自动化产线，研发设计、运营管理仍用传统方式；中小企业因投入大、周期长而不能转、不敢转。',
  requests: [
    '由政府指导扶持，搭建行业工业互联网平台，推动龙头企业开放数据接口、制定标准化方案，降低中小企业接入门槛。',
    '鼓励龙头企业与中小企业组建创新联合体，共享研发资源、联合申报项目，以大带小。',
  ],
};

test('a CPPCC proposal: written, reviewed by two, filed and handed on in the CPPCC’s own words', async ({ people }) => {
  const author = await people.page('mohongbo');
  const id = await test.step('莫洪波 writes and submits it', async () => {
    await expect(author.getByText('莫洪波委员，您好')).toBeVisible();
    const draft = await writeText(author, 'cppccProposal', CHAIN);
    await wishFor(author, procedure.disclosureWishes.titleOnly);
    await next(author);
    await author.getByRole('button', { name: cppccProposal.submit, exact: true }).click();
    await expect(author.getByRole('heading', { name: filing.receipt.title.cppccProposal })).toBeVisible();
    await expect(author.getByText(/提案委在.+前审查立案/)).toBeVisible();
    return draft;
  });

  const first = await people.page('zhengxie');
  await test.step('the first reviewer proposes to file it, and cannot decide upon the own review', async () => {
    await tile(first, procedure.desks.review).click();
    await openCase(first, id);
    await press(first, cppccProposal.preReview);
    await choose(first, consoleCase.field.categoryId, '经济', '经济建设');
    await first.getByLabel(consoleCase.field.units).fill('市工业和信息化局');
    await press(first, cppccProposal.preReview);
    await expectDone(first, '初审意见：立案');
    await expectState(first, procedure.states.cppccProposal.preReviewed);
    await expect(actPanel(first).getByRole('button', { name: cppccProposal.file, exact: true })).toHaveCount(0);
  });

  await test.step('the second reviewer sees what the first proposed, and files it', async () => {
    const second = await people.page('zhengxie2', { at: `/console/cases/${id}` });
    await expect(second.getByText('建议承办：市工业和信息化局')).toBeVisible();
    await press(second, cppccProposal.file);
    await expect(second.getByLabel(consoleCase.field.units)).toHaveValue('市工业和信息化局');
    await second.getByRole('radio', { name: procedure.decidingBodies.committee }).check();
    await second.getByLabel(consoleCase.field.decidedOn).fill((await people.client('zhengxie2')).session.today);
    await press(second, cppccProposal.file);
    await expectDone(second, '决定立案，编为');
    await expectState(second, procedure.states.cppccProposal.filed);
  });

  await test.step('it is dispatched, with the reply due in three months', async () => {
    await first.reload();
    await press(first, cppccProposal.dispatch);
    await choose(first, consoleCase.field.officeId, '市政府', '市政府办公室');
    await press(first, cppccProposal.dispatch);
    await expectDone(first, '交办给市政府办公室');
    await expect(station(first, procedure.stations.cppccProposal.accepted)).toContainText(words.proposal.track.done);
  });

  await test.step('莫洪波 is told of each step', async () => {
    await author.goto('/m/messages');
    await expect(author.getByText(CHAIN.title).first()).toBeVisible();
    await author.goto(`/m/cases/${id}`);
    await expect(author.getByText('第一提案人：莫洪波')).toBeVisible();
    await expect(author.getByText(memberPages.case.nextStep.dispatched)).toBeVisible();
  });
});

test('a CPPCC proposal sent back by the second reviewer is reviewed anew', async ({ people }) => {
  const { id } = await caseAt(people, 'submitted', { author: 'gaoxiaoyan', text: CHAIN });
  const first = await people.page('zhengxie', { at: `/console/cases/${id}` });
  await press(first, cppccProposal.preReview);
  await choose(first, consoleCase.field.categoryId, '经济', '经济建设');
  await first.getByLabel(consoleCase.field.units).fill('市工业和信息化局');
  await press(first, cppccProposal.preReview);
  await expectDone(first, '初审意见');

  const second = await people.page('zhengxie2', { at: `/console/cases/${id}` });
  await press(second, cppccProposal.sendBackReview);
  await second.getByLabel(consoleCase.field.reason, { exact: true }).fill('与去年一件提案相近，请核对。');
  await press(second, cppccProposal.sendBackReview);
  await expectDone(second, '复审退回初审');

  await first.reload();
  await expectState(first, procedure.states.cppccProposal.submitted);
  await expect(first.getByText('与去年一件提案相近，请核对。').first()).toBeVisible();
});
