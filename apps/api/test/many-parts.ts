import type { AssignmentState } from '@jianyan/shared';
import type { Walk, WalkedCase } from './walk.js';

/** The units of {@link caseWithManyParts}, each by where its part stands. */
export const ONE_IN_EACH_STATE = {
  jiaotong: 'inHand',
  shichang: 'awaitingSignature',
  fagai: 'opinionGiven',
  jiaoyu: 'waived',
  caizheng: 'returned',
  gongxin: 'ended',
  wenlv: 'returnRequested',
  shuju: 'noted',
} as const satisfies Record<string, AssignmentState>;

/** One unit in each state that a part can have while the first reply is written. */
export async function caseWithManyParts(caseAt: Walk['caseAt']): Promise<WalkedCase> {
  const because = { reason: '情况说明。' };
  const kase = await caseAt('assigned', {
    lead: 'jiaotong',
    co: ['fagai', 'jiaoyu', 'caizheng', 'gongxin', 'wenlv', 'shichang'],
    reference: ['shuju'],
  });
  for (const unit of ['jiaotong', 'fagai', 'wenlv', 'shuju']) await kase.takeOnPart(unit, 'sign-for');
  await kase.giveOpinion('fagai');
  await kase.takeOnPart('jiaoyu', 'waive-opinion', because, 'zhengfuban');
  await kase.takeOnPart('caizheng', 'request-return', { ...because, proposedUnit: '无' }, 'caizheng-lead');
  await kase.takeOnPart('caizheng', 'approve-return', {}, 'zhengfuban');
  await kase.takeOnPart('gongxin', 'recall', because, 'zhengfuban');
  await kase.takeOnPart('wenlv', 'request-return', { ...because, proposedUnit: '无' }, 'wenlv-lead');
  return kase;
}
