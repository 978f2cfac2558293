import type { Clock } from '@jianyan/shared';

/** A running clock as a list shows it. */
export interface RowClock {
  /** Of the deadline. */
  id: string;
  clock: Clock;
  startsOn?: string;
  dueOn: string;
  provisional: boolean;
  /** Whose part it is about; null for the clocks of the case itself. */
  unitId: string | null;
}

/** As what a member has a case; an invitee may still become a co-signer. */
export type MemberRelation = 'author' | 'coSigner' | 'invitee';

/** The parts of a text that is being written, in the order in which they are asked for. */
export const DRAFT_PARTS = [
  'background',
  'requests',
  'attachments',
  'invitations',
  'suggestedUnits',
  'disclosureWish',
] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** What tells a draft from another of the same title. */
export interface RowDraft {
  /** The first letters of what is written. */
  begins: string;
  written: DraftPart[];
}
