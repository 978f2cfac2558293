import type { Case, Reply } from '../../lib/schemas';
import type { ReplyText } from './replyText';

/** The letter of the round before, which this one goes on from. */
export const letterBefore = ({ replies }: Pick<Case, 'replies'>, reply: Reply): Reply | undefined =>
  replies
    .filter(
      ({ assignmentId, round, state, kind }) =>
        assignmentId === reply.assignmentId && round < reply.round && state === 'delivered' && kind !== 'correction',
    )
    .sort((one, other) => one.round - other.round)
    .at(-1);

/** Whether an answer still stands as it was given in the round before. */
export const isCarried = (text: Pick<ReplyText, 'points'>, before: Reply | undefined): boolean =>
  before?.points.some(
    ({ requestId, answer }) =>
      answer !== '' && text.points.some((point) => point.requestId === requestId && point.answer === answer),
  ) ?? false;
