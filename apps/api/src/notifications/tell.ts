import {
  type Audience,
  coSigners,
  invitedOrSigned,
  liveAssignments,
  proposersOf,
  READS_AS,
  replyingParts,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { HistoryEvent } from '../case/rows/history-event.entity.js';
import type { Case } from '../case/case.js';

/** Whom the audiences of the table mean in this act. */
export interface ToldContext {
  units?: Assignment[];
  memberIds?: string[];
  assignment?: Assignment;
  officeId: string | null;
}

/** Members, units (their staff) or role holders to be found in the accounts. */
interface Told {
  members?: readonly string[];
  units?: readonly string[];
  offices?: readonly (string | null)[];
  bodies?: readonly string[];
}

type Resolver = (kase: Case, context: ToldContext) => Told;

/** One line an audience: which members, units, offices and bodies it is. */
const AUDIENCE_IS: Record<Audience, Resolver> = {
  author: ({ proposal }) => ({ members: [proposal.authorMemberId] }),
  // Named where the step has just asked them again, so that they no longer count as co-signers.
  coSigners: ({ parts }, { memberIds }) => ({ members: memberIds ?? coSigners(parts) }),
  invitee: (_, { memberIds = [] }) => ({ members: memberIds }),
  invitees: ({ parts, today }) => ({ members: invitedOrSigned(parts, today) }),
  signedMember: (_, { memberIds = [] }) => ({ members: memberIds }),
  secretariat: ({ proposal }) => ({ bodies: [proposal.bodyId] }),
  office: (_, { officeId }) => ({ offices: [officeId] }),
  unit: (_, { assignment }) => ({ units: assignment ? [assignment.unitId] : [] }),
  // Whoever leaves with this very step is told of it too.
  units: ({ parts }, { assignment }) => ({
    units: [...liveAssignments(parts), ...(assignment ? [assignment] : [])].map(({ unitId }) => unitId),
  }),
  chosenUnits: (_, { units = [] }) => ({ units: units.map(({ unitId }) => unitId) }),
  // Where several reply separately, each of them waits for the opinion.
  leadUnit: ({ parts }) => ({
    units: replyingParts(parts).map(({ unitId }) => unitId),
  }),
  allottedPerson: (_, { assignment }) => ({ units: assignment ? [assignment.unitId] : [] }),
};

/** Notes whom the audiences of an event mean; the notices are written when the act is saved. */
export function tell(kase: Case, event: HistoryEvent, audiences: readonly Audience[], context: ToldContext): void {
  const toAuthor = audiences.includes('author');
  const proposerIds = proposersOf(kase.parts);
  for (const audience of audiences) {
    const { members = [], units = [], offices = [], bodies = [] } = AUDIENCE_IS[audience](kase, context);
    const officeIds = offices.filter((office) => office !== null);
    const told = { eventId: event.id, readAs: READS_AS[audience], toAuthor, proposerIds };
    kase.tellings.push({ ...told, memberIds: members, unitIds: units, officeIds, bodyIds: bodies });
  }
}
