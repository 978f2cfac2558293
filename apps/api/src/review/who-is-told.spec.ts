import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { caseAt, firstOf } = await walk(started);
const deciding = { decidedBy: 'committee', decidedOn: '2026-03-16' };
const filing = { outcome: 'file', categoryId: await firstOf('categories', 'cppcc'), units: '市工信局' };
const proposers = ['gaoxiaoyan', 'mohongbo'];
const proposal = () => caseAt('submitted', { author: 'mohongbo', coSigners: ['gaoxiaoyan'] });

it('of a first review the second reviewer is told, and of one sent back whoever made it; no proposer is', async () => {
  const kase = await proposal();
  await kase.take('zhengxie', 'pre-review', filing);
  expect(await kase.told('preReview')).toEqual(['zhengxie2']);
  await kase.take('zhengxie2', 'send-back-review', { reason: '类别不合。' });
  expect(await kase.told('sendBackReview')).toEqual(['zhengxie']);
});

it.each([
  ['file', 'file', filing, deciding],
  [
    'decline',
    'decline',
    { outcome: 'decline', reasonId: await firstOf('decline_reasons', 'cppcc'), words: '已进入诉讼程序。' },
    { reasonId: await firstOf('decline_reasons', 'cppcc'), words: '已进入诉讼程序。', outcome: 'reference' },
  ],
  [
    'returnForRevision',
    'return-for-revision',
    { outcome: 'returnForRevision', revisionReason: 'noRequests', words: '请写明建议。' },
    { revisionReason: 'noRequests', words: '请写明建议。' },
  ],
])('of the decision of a CPPCC proposal its author and co-signers are told: %s', async (name, step, first, second) => {
  const kase = await proposal();
  const proposed = name === 'decline' ? { ...first, declineOutcome: 'reference' } : first;
  await kase.take('zhengxie', 'pre-review', proposed);
  await kase.take('zhengxie2', step, { ...second, ...deciding });
  expect(await kase.told(name)).toEqual(proposers);
});

it('of the decision on a suggestion its author and co-signers are told', async () => {
  const suggestion = () => caseAt('submitted', { coSigners: ['tanguiyan'] });
  const registered = await suggestion();
  await registered.goTo('accepted');
  expect(await registered.told('register')).toEqual(['dengbo', 'tanguiyan']);
  const declined = await suggestion();
  const reasonId = await firstOf('decline_reasons', 'congress');
  await declined.take('renda', 'decline', { reasonId, words: '不属于本级职权。', outcome: 'letter' });
  expect(await declined.told('decline')).toEqual(['dengbo', 'tanguiyan']);
});

it('of an opinion taken back its leader is told', async () => {
  const kase = await caseAt('signedFor');
  const { id, opinion } = await kase.part('fagai', 'fagai');
  const client = await started.as('fagai');
  await client
    .put(`/api/assignments/${id}/opinion`)
    .send({ version: opinion?.version ?? 1, text: '同意。' })
    .expect(200);
  await kase.takeOnPart('fagai', 'submit-opinion');
  await kase.takeOnPart('fagai', 'take-back-opinion');
  expect(await kase.told('takeBackOpinion')).toEqual(await kase.told('submitOpinion'));
  expect(await kase.told('takeBackOpinion')).toContain('fagai-lead');
});
