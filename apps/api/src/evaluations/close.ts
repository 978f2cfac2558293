import type { ClosedBecause } from '@jianyan/shared';
import type { Case } from '../case/case.js';

/** Notes when and why a case came to its end, if the step that was just taken ended it. */
export function close({ proposal, today }: Case, because: ClosedBecause): void {
  if (proposal.state !== 'closed') return;
  Object.assign(proposal, { closedOn: today, closedBecause: because });
}
