import { DomainError, explainable, type OpinionExplanation } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';

/**
 * Stores what a draft says of opinions, each once and in the order of the letter.
 * @throws DomainError for a part of the case that gives none
 */
export function writeExplanations(kase: Case, reply: Reply, explanations: readonly OpinionExplanation[]): void {
  const coHandlers = kase.parts.assignments.filter(({ role }) => role === 'co' && reply.kind !== 'correction');
  const faults = explanations.flatMap(({ assignmentId }, index) => {
    const at = (code: string) => [{ field: `opinionExplanations.${index}.assignmentId`, code }];
    if (!coHandlers.some(({ id }) => id === assignmentId)) return at('unknown-reference');
    return explanations.findIndex((other) => other.assignmentId === assignmentId) < index ? at('repeated') : [];
  });
  if (faults.length > 0) throw new DomainError('invalid-input', {}, faults);
  reply.opinionExplanations = explanations.map(({ assignmentId, opinionVersion, adoption, words }) => ({
    ...{ assignmentId, opinionVersion, adoption, words },
  }));
}

/** Of an opinion that was not given after all, or no more, the letter that leaves its drafter says nothing. */
export function keepToGivenOpinions({ parts }: Case, reply: Reply): void {
  const given = explainable(parts).map(({ id }) => id);
  reply.opinionExplanations = reply.opinionExplanations.filter(({ assignmentId }) => given.includes(assignmentId));
}
