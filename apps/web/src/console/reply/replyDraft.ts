import { promisesSomething, repliesItself, type ReplyClassCode, type ReplyDisclosure } from '@jianyan/shared';
import { http } from '../../lib/http';
import type { Case, Reply } from '../../lib/schemas';
import type { Versioned } from '../drafts/useAutosave';

/** What a unit writes: the parts of the letter, point by point. */
export interface ReplyDraft {
  opening: string;
  points: { requestId: string | null; answer: string; promise: string; promiseDueOn: string | null }[];
  closing: string;
  classCode: ReplyClassCode | null;
  disclosure: ReplyDisclosure | null;
  disclosureReason: string;
}

/** A point for every request, or one for the unit's own part when several units reply separately. */
export function draftOf(kase: Case, reply: Reply): Versioned<ReplyDraft> {
  const role = kase.assignments.find(({ id }) => id === reply.assignmentId)?.role;
  const wanted = role === 'separate' ? [null] : kase.requests.map(({ id }) => id);
  const points = wanted.map(
    (requestId) =>
      reply.points.find((point) => point.requestId === requestId) ?? {
        requestId,
        answer: '',
        promise: '',
        promiseDueOn: null,
      },
  );
  const { opening, closing, classCode, disclosure, disclosureReason, version } = reply;
  return { version, value: { opening, points, closing, classCode, disclosure, disclosureReason } };
}

export const saveReply = (replyId: string, draft: ReplyDraft, version: number): Promise<Case> =>
  http.put('/api/replies/{id}', { path: { id: replyId }, body: { version, ...draft } });

type TaskName = 'contact' | 'opinions' | 'answers' | 'class' | 'promises' | 'disclosure';

export interface Task {
  name: TaskName;
  done: boolean;
  /** How much is still missing. */
  left: number;
}

/** The reply as a list of tasks. Only a view: whether it may go to the checker is the API's answer. */
export function tasksOf(kase: Case, reply: Reply, draft: ReplyDraft): Task[] {
  const own = kase.assignments.find(({ id }) => id === reply.assignmentId);
  const contacts = kase.contacts.filter(
    ({ assignmentId, round }) => assignmentId === reply.assignmentId && round === reply.round,
  ).length;
  const opinions = kase.assignments.filter(
    ({ role, state }) =>
      role === 'co' && (state === 'awaitingSignature' || state === 'inHand' || state === 'returnRequested'),
  ).length;
  const unanswered = draft.points.filter(({ answer }) => answer.trim() === '').length;
  const promised = draft.points.filter(({ promise, promiseDueOn }) => promise.trim() !== '' && promiseDueOn).length;
  const begun = draft.points.filter(
    ({ promise, promiseDueOn }) => (promise.trim() !== '') !== Boolean(promiseDueOn),
  ).length;
  const openly = draft.disclosure === 'open' || (draft.disclosure !== null && draft.disclosureReason.trim() !== '');
  return [
    { name: 'contact', done: contacts > 0, left: contacts > 0 ? 0 : 1 },
    ...(own && repliesItself(own.role) && own.role === 'lead'
      ? [{ name: 'opinions' as const, done: opinions === 0, left: opinions }]
      : []),
    { name: 'answers', done: unanswered === 0, left: unanswered },
    { name: 'class', done: draft.classCode !== null, left: draft.classCode === null ? 1 : 0 },
    ...(promisesSomething(draft.classCode)
      ? [{ name: 'promises' as const, done: promised > 0 && begun === 0, left: promised === 0 ? 1 : begun }]
      : []),
    { name: 'disclosure', done: openly, left: openly ? 0 : 1 },
  ];
}
