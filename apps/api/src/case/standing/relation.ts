import { type Actor, isOpen, leadPart, onOneSide, proposersOf, type Role } from '@jianyan/shared';
import { type Person, scopeOf } from '../../auth/person.js';
import type { Assignment } from '../rows/assignment.entity.js';
import type { Reply } from '../rows/reply.entity.js';
import type { CaseParts } from '../rows/case-parts.js';

/** As what somebody acts, and what else he is that he may not use in this case. */
export type Standing = ReturnType<typeof onOneSide>;

/** Whether one of the seats among those who propose the case is the person's, whichever account he has held it by. */
export const isProposer = (parts: Pick<CaseParts, 'proposal' | 'invitations'>, { seats }: Person): boolean =>
  proposersOf(parts).some((memberId) => seats.includes(memberId));

/** How this person stands to this very case: the only place where roles of an account become actors of the procedure. */
export function standingOnCase(parts: CaseParts, person: Person, today: string): Standing {
  const { proposal, invitations } = parts;
  const memberIds = scopeOf(person, 'member', 'memberId');
  const isSecretariat = scopeOf(person, 'secretariat', 'bodyId').includes(proposal.bodyId);
  const own = invitations.filter(({ memberId }) => memberIds.includes(memberId));
  const relations = actors({
    author: memberIds.includes(proposal.authorMemberId),
    coSigner: own.some(({ state }) => state === 'confirmed'),
    invitee: own.some((invitation) => isOpen(invitation, today)),
    secretariat: isSecretariat,
    secondReviewer: isSecretariat && proposal.preReviewedBy !== null && proposal.preReviewedBy !== person.accountId,
    dispatcher: proposal.officeId !== null && scopeOf(person, 'dispatcher', 'unitId').includes(proposal.officeId),
  });
  return onOneSide(relations, isProposer(parts, person));
}

/** @param drafters who wrote the text at hand: they neither check nor sign it */
export function standingOnAssignment(
  parts: CaseParts,
  assignment: Assignment,
  person: Person,
  drafters: readonly string[] = assignment.opinionDrafters,
): Standing {
  const of = (role: Role, unitId: string) => scopeOf(person, role, 'unitId').includes(unitId);
  const isStaffOf = (unitId: string) => (['drafter', 'checker', 'leader'] as const).some((role) => of(role, unitId));
  const wroteIt = drafters.includes(person.accountId);
  const lead = leadPart(parts);
  const { officeId, bodyId, authorMemberId } = parts.proposal;
  const relations = actors({
    author: scopeOf(person, 'member', 'memberId').includes(authorMemberId),
    secretariat: scopeOf(person, 'secretariat', 'bodyId').includes(bodyId),
    unitStaff: isStaffOf(assignment.unitId),
    drafter: of('drafter', assignment.unitId),
    checker: of('checker', assignment.unitId) && !wroteIt,
    leader: of('leader', assignment.unitId) && !wroteIt,
    leadUnit: lead !== undefined && lead.id !== assignment.id && isStaffOf(lead.unitId),
    dispatcher: officeId !== null && of('dispatcher', officeId),
  });
  return onOneSide(relations, isProposer(parts, person));
}

export const standingOnReply = (parts: CaseParts, assignment: Assignment, reply: Reply, person: Person): Standing =>
  standingOnAssignment(parts, assignment, person, reply.drafters);

/** Whether the person leads the unit that replies, for acts of the lead unit that only its leader may do. */
export function leadsTheLeadUnit(parts: CaseParts, person: Person): boolean {
  const lead = leadPart(parts);
  return lead !== undefined && scopeOf(person, 'leader', 'unitId').includes(lead.unitId);
}

const actors = (standing: Partial<Record<Actor, boolean>>): Actor[] =>
  (Object.keys(standing) as Actor[]).filter((actor) => standing[actor]);
