import type { Reply } from '../../lib/schemas';
import type { ReplyText } from './replyText';

/** Whether an answer still stands as it was given in the round before. */
export const isCarried = (text: Pick<ReplyText, 'points'>, before: Reply | undefined): boolean =>
  before?.points.some(
    ({ requestId, answer }) =>
      answer !== '' && text.points.some((point) => point.requestId === requestId && point.answer === answer),
  ) ?? false;
