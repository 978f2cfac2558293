/** What people of the demo say when they think again. Invented. */

export const declineTakenBackReason =
  '代表补充说明，此件是对一类合同纠纷审理周期的意见，不涉及正在审理的个案，重新审查。';
export const reviewSentBackReason = '拟立案的承办单位中没有牵头部门，请补充后重新提出初审意见。';
export const sessionReason = '收件登记章显示为截止时间前收到，登记时误填为录入时间。';
export const disownReason = '这份材料我没有看过，也没有委托他人提交。';
export const categoryReason = '主要内容是居民服务，原类别不准确。';
export const dispatchSentBackReason = '此件主要涉及市委职能部门，建议改交市委办公室。';

export const returnRefusal = '经核对职责分工，此件仍由你单位主办为宜，涉及其他单位的内容以会办解决。';
export const rolesReason = '主要事项由会办单位承担，经与双方协商，调整主办单位。';
export const contactDenied = '当天没有接到电话，也没有人与我联系过。';
export const opinionDraftSentBack = '只有表态，没有本单位能做的事和时间，补充后再送。';
export const opinionSentBack = '没有说明经费由哪一级负担，请补充。';
export const opinionWaived = '所涉事项已在主办单位职责内解决，不再需要会办意见。';

export const voidedBecause = '答复中的完成时间与会议纪要不一致，作废后重拟。';
/** Of a letter of class A; see `letters.ts`. */
export const correctedPassages = '第一条“有关方案已经印发并组织实施”。';
export const correctedBecause = '方案尚在公示，拟稿时误写为已经印发。';
export const correctionText =
  '第一条中“有关方案已经印发并组织实施”应为“有关方案已经公示，期满后印发实施”，其余内容不变。由此带来的不便，敬请谅解。';
export const commentText = '答复提到的试点我去看过，效果不错，希望明年扩大范围。';
export const ratingCorrectedBecause = '评价后到现场看过，办理结果与答复有出入，更正为基本满意。';
export const contestedBecause = '评价表不是我填的，签名也不是我的。';
