import type { ProcedureWords } from '@jianyan/shared';
import type { Case, Reply } from '../../lib/schemas';

/** All that a letter says, as plain text: for whoever passes or issues it where the letter itself does not stand. */
export function letterText({ requests }: Pick<Case, 'requests'>, reply: Reply, words: ProcedureWords): string {
  const answers = reply.points.flatMap(({ requestId, answer, promise, promiseDueOn }) => [
    requests.find(({ id }) => id === requestId)?.text ?? '',
    answer,
    [promise, promiseDueOn].filter(Boolean).join(' '),
  ]);
  const opinions = reply.opinionExplanations.flatMap(({ unitName, adoption, words: why }) => [
    [unitName, adoption && words.opinionAdoptions[adoption]].filter(Boolean).join(' '),
    why,
  ]);
  const outcome = reply.classCode ? words.replyClasses[reply.classCode].label : '';
  const corrected = [reply.correctedPassages, reply.correctedBecause];
  return [outcome, ...corrected, reply.opening, ...answers, ...opinions, reply.closing].filter(Boolean).join('\n');
}
