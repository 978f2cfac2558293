import { dueDate, isOpen } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { OpenCase } from '../procedure/open-case.js';
import type { RegistryQueries } from '../registry/registry.queries.js';

/** What is still open when the text is submitted is taken back, and whoever was asked is told. */
export async function endOpenInvitations(kase: OpenCase, registry: RegistryQueries): Promise<void> {
  const open = kase.parts.invitations.filter((invitation) => isOpen(invitation, kase.today));
  if (open.length === 0) return;
  const memberIds = open.map(({ memberId }) => memberId);
  const members = await registry.members(memberIds, kase.db);
  await kase.system.take('endInvitations', {
    memberIds,
    details: { names: members.map(({ inWords }) => inWords).join('、') },
    change: () => {
      for (const invitation of open) invitation.state = 'recalled';
    },
  });
}

/** @param chosenOn the inviter's own date; the body's usual time when absent */
export const invitationUntil = ({ today, calendar, policy }: Case, chosenOn?: string): string =>
  dueDate({
    clock: 'invitation',
    startsOn: today,
    calendar,
    policy,
    ...(chosenOn === undefined ? {} : { chosenOn }),
  }).dueOn;
