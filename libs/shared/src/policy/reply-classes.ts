export const REPLY_CLASS_CODES = ['A', 'B', 'C', 'D'] as const;
export type ReplyClassCode = (typeof REPLY_CLASS_CODES)[number];

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

/** Whether a letter of this class promises something; one whose class is not chosen yet does not. */
export const promisesSomething = (code: ReplyClassCode | null): boolean =>
  code !== null && REPLY_CLASSES[code].createsCommitment;
