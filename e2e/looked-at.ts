import type { Case } from '../apps/web/src/lib/schemas.ts';
import type { People } from './people.ts';
import { caseAt } from './prepare.ts';

type Prepared = (people: People) => Promise<Case>;

/** These pages are only looked at, so one case serves all of them. */
function onceFor(prepare: Prepared): Prepared {
  let prepared: Promise<Case> | undefined;
  return (people) => (prepared ??= prepare(people));
}

export const submittedCase = onceFor((people) => caseAt(people, 'submitted', { author: 'caici' }));
export const dispatchedCase = onceFor((people) => caseAt(people, 'dispatched', { author: 'caici' }));
export const caseInHand = onceFor((people) => caseAt(people, 'signedFor', { author: 'caici', co: ['fagai'] }));
export const repliedCase = onceFor((people) =>
  caseAt(people, 'replied', { author: 'caici', coSigners: ['tangyan'], co: ['fagai'] }),
);
export const filedProposal = onceFor((people) => caseAt(people, 'registered', { author: 'mohongbo' }));
