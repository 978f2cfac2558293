export type ReplyClassCode = 'A' | 'B' | 'C' | 'D';

/** What a class of reply (解决程度) means for the case. */
export interface ReplyClass {
  code: ReplyClassCode;
  /** the unit owes something after the reply: what, for which request, by when */
  createsCommitment: boolean;
}

export const REPLY_CLASSES: Readonly<Record<ReplyClassCode, ReplyClass>> = {
  A: { code: 'A', createsCommitment: false }, // 已解决或采纳
  B: { code: 'B', createsCommitment: true }, // 正在解决或列入计划
  C: { code: 'C', createsCommitment: false }, // 受条件限制待以后解决
  D: { code: 'D', createsCommitment: false }, // 留作参考
};
