/** 解决程度: A 已解决或采纳, B 正在解决或列入计划, C 受条件限制待以后解决, D 留作参考 */
export const REPLY_CLASS_CODES = ['A', 'B', 'C', 'D'] as const;
export type ReplyClassCode = (typeof REPLY_CLASS_CODES)[number];

/** After such a letter the unit still owes something: what, for which request, by when. */
const PROMISING: readonly ReplyClassCode[] = ['B'];

/** Whether a letter of this class promises something; one whose class is not chosen yet does not. */
export const promisesSomething = (code: ReplyClassCode | null): boolean => code !== null && PROMISING.includes(code);
