import type { Policy } from '@jianyan/shared';
import type { CaseParts } from '../case/rows/case-parts.js';
import type { Deadline } from '../case/rows/deadline.entity.js';
import type { Invitation } from '../case/rows/invitation.entity.js';
import { nextDeadlineFor } from '../case/standing/concerns.js';
import { OPEN_TO_INVITEES } from '../case/standing/scope.js';
import { awaitsConfirmation } from './awaits-confirmation.js';
import type { CaseMember } from './case-member.entity.js';
import type { ListedCase } from './listed-case.js';
import type { MemberRelation } from './row-types.js';

/** The case on the lists of its author, of who signed with him, and of who may still do so. */
export function memberRows(
  parts: CaseParts,
  policy: Policy,
  listed: ListedCase,
  running: readonly Deadline[],
): CaseMember[] {
  const { proposal, invitations } = parts;
  const others = invitations.filter(({ memberId }) => memberId !== proposal.authorMemberId);
  const rowOf = (memberId: string, relation: MemberRelation, expiresOn: string | null): CaseMember => {
    const next = nextDeadlineFor({ [relation]: true }, running);
    return {
      ...listed,
      memberId,
      relation,
      expiresOn,
      awaitsConfirmation: relation === 'author' && awaitsConfirmation(proposal, policy),
      dueOn: next?.dueOn ?? null,
      deadlineId: next?.id ?? null,
    };
  };
  return [
    rowOf(proposal.authorMemberId, 'author', null),
    ...others.filter(({ state }) => state === 'confirmed').map(({ memberId }) => rowOf(memberId, 'coSigner', null)),
    ...others
      .filter((invitation) => isAsked(invitation) && OPEN_TO_INVITEES.includes(proposal.state))
      .map(({ memberId, expiresOn }) => rowOf(memberId, 'invitee', expiresOn)),
  ];
}

/** Not yet answered; until which day it can be stands in the row. */
const isAsked = ({ state }: Invitation): boolean => state === 'invited';
