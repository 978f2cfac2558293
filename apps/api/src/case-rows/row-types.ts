import type { Clock } from '@jianyan/shared';

/** A running clock as a list shows it. */
export interface RowClock {
  /** Of the deadline. */
  id: string;
  clock: Clock;
  dueOn: string;
  provisional: boolean;
  /** Whose part it is about; null for the clocks of the case itself. */
  unitId: string | null;
}

/** As what a member has a case; an invitee may still become a co-signer. */
export type MemberRelation = 'author' | 'coSigner' | 'invitee';
