import { promisesSomething, repliesItself } from '@jianyan/shared';
import type { Case, Reply } from '../../lib/schemas';
import type { ReplyText } from './replyText';

type TaskName = 'contact' | 'opinions' | 'answers' | 'class' | 'promises' | 'disclosure';

export interface Task {
  name: TaskName;
  done: boolean;
  /** How much is still missing. */
  left: number;
}

/** The reply as a list of tasks. Only a view: whether it may go to the checker is the API's answer. */
export function tasksOf(kase: Case, reply: Reply, draft: ReplyText): Task[] {
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
