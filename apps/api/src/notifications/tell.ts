import { type Audience, repliesItself } from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { HistoryEvent } from '../case/rows/history-event.entity.js';
import { invitedOrSigned, liveAssignments, proposersOf } from '../case/rows/case-parts.js';
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
  coSigners: ({ parts }, { memberIds }) => ({ members: memberIds ?? proposersOf(parts).slice(1) }),
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
    units: liveAssignments(parts)
      .filter(({ role }) => repliesItself(role))
      .map(({ unitId }) => unitId),
  }),
  allottedPerson: (_, { assignment }) => ({ units: assignment ? [assignment.unitId] : [] }),
};

/** Writes one notice for each account that the audiences mean; who acted is told only what the author is told. */
export async function tell(
  kase: Case,
  event: HistoryEvent,
  audiences: readonly Audience[],
  context: ToldContext,
): Promise<void> {
  const resolved = audiences.map((audience) => AUDIENCE_IS[audience](kase, context));
  const toAuthor = audiences.includes('author');
  await kase.db.query(
    `INSERT INTO notices (account_id, proposal_id, event_id, case_title, created_at)
     SELECT DISTINCT held.account_id, $1::uuid, $2::bigint, $11::text, $3::timestamptz
     FROM account_roles AS held JOIN accounts ON accounts.id = held.account_id AND accounts.disabled_at IS NULL
     WHERE (held.member_id = ANY($4::uuid[])
        OR (held.role IN ('drafter', 'checker', 'leader') AND held.unit_id = ANY($5::uuid[]))
        OR (held.role = 'dispatcher' AND held.unit_id = ANY($6::uuid[]))
        OR (held.role = 'secretariat' AND held.body_id = ANY($7::uuid[])))
       AND (held.account_id <> $8::uuid OR ($9 AND held.member_id = $10::uuid))`,
    [
      kase.proposal.id,
      event.id,
      kase.now,
      resolved.flatMap(({ members = [] }) => members),
      resolved.flatMap(({ units = [] }) => units),
      resolved.flatMap(({ offices = [] }) => offices).filter((office) => office !== null),
      resolved.flatMap(({ bodies = [] }) => bodies),
      kase.person.accountId,
      toAuthor,
      kase.proposal.authorMemberId,
      kase.proposal.title,
    ],
  );
}
