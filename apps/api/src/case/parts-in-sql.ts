import { PART_IS_OVER, REPLYING_ROLES } from '@jianyan/shared';

/** Words of our own tables as an SQL list; never what somebody sent. */
export const listOf = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(', ')})`;

/** Of `assignments AS part`: the unit still has it. The same as `liveAssignments`. */
export const PART_IS_LIVE = `part.state NOT IN ${listOf(PART_IS_OVER)}`;

/** Of `invitations AS own`: it may still be answered. The same as `isOpen`. */
export const invitationIsOpen = (today: string): string => `own.state = 'invited' AND own.expires_on >= ${today}`;

/** Of `assignments AS part`: the unit answers the proposers itself. */
export const PART_REPLIES = `part.role IN ${listOf(REPLYING_ROLES)}`;
