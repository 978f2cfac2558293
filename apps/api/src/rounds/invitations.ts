import { dueDate, isOpen } from '@jianyan/shared';
import type { Case } from '../case/case.js';

/** What is still open when the text is submitted is taken back. */
export function recallOpenInvitations({ parts, today }: Case): void {
  for (const invitation of parts.invitations) if (isOpen(invitation, today)) invitation.state = 'recalled';
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
