import {
  DomainError,
  faultInPromiseDay,
  type FieldFault,
  promisesSomething,
  type ReplyClassCode,
} from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { SaveReply } from './reply.requests.js';

/** What of a letter says how its answers may be: a day need lie ahead only where the class promises something. */
type Answers = Pick<SaveReply, 'points' | 'classCode'>;

/** Stores the answers of a draft in the order of the letter; an answer that stood stays the same row. */
export function writePoints(kase: Case, reply: Reply, { points, classCode }: Answers): void {
  const faults = faultsInPoints(kase, reply, { points, classCode });
  if (faults.length > 0) throw new DomainError('invalid-input', {}, faults);
  const { parts } = kase;
  const stood = parts.points.filter(({ replyId }) => replyId === reply.id);
  parts.points = parts.points.filter(({ replyId }) => replyId !== reply.id);
  for (const [position, point] of points.entries()) {
    const standing = stood.find(({ requestId }) => requestId === point.requestId);
    if (standing) parts.points.push(Object.assign(standing, point, { position }));
    else kase.add('points', { ...point, replyId: reply.id, position });
  }
}

/** @throws DomainError choice-not-offered when the body does not use this class, or for a correction, which has none */
export function classIsOffered({ policy }: Case, { kind }: Reply, classCode: ReplyClassCode | null): void {
  if (classCode === null || (kind !== 'correction' && policy.reply_classes.includes(classCode))) return;
  throw new DomainError('choice-not-offered', {}, [{ field: 'classCode', code: 'not-offered' }]);
}

/** Only a correction says what it puts right. @throws DomainError invalid-input */
export function correctsNothingElse({ kind }: Reply, said: Pick<SaveReply, 'correctedPassages' | 'correctedBecause'>) {
  if (kind === 'correction') return;
  const faults = (['correctedPassages', 'correctedBecause'] as const)
    .filter((field) => said[field] !== '')
    .map((field) => ({ field, code: 'not-offered' }));
  if (faults.length > 0) throw new DomainError('invalid-input', {}, faults);
}

/** Each answers one request of the case, once; a unit with a part of its own answers that (procedure §1.6). */
function faultsInPoints(kase: Case, reply: Reply, { points, classCode }: Answers): FieldFault[] {
  const separate = kase.assignment(reply.assignmentId).role === 'separate';
  const promises = promisesSomething(classCode);
  const requests: (string | null)[] = separate ? [null] : kase.parts.requests.map(({ id }) => id);
  const answerable = reply.kind === 'correction' ? [] : requests;
  return points.flatMap(({ requestId, promiseDueOn }, index) => {
    const at = (field: string, code: string) => [{ field: `points.${index}.${field}`, code }];
    if (!answerable.includes(requestId)) return at('requestId', 'unknown-reference');
    if (points.findIndex((other) => other.requestId === requestId) < index) return at('requestId', 'repeated');
    const stood = kase.parts.points.find((point) => point.replyId === reply.id && point.requestId === requestId);
    // A day that could be promised when it was written does not stand in the way of other edits; the check of the draft asks again.
    if (!promises || promiseDueOn === null || stood?.promiseDueOn === promiseDueOn) return [];
    const code = faultInPromiseDay(promiseDueOn, kase);
    const params = code === 'too-many-years' ? { params: { years: kase.policy.promise_max } } : {};
    return code === undefined ? [] : [{ field: `points.${index}.promiseDueOn`, code, ...params }];
  });
}
