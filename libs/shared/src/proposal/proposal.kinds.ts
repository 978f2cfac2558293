import type { CppccProposalState } from './cppcc-proposal.workflow.js';
import type { SuggestionState } from './suggestion.workflow.js';

/** The closed lists of words that a case is described with. Their texts are in i18n/<language>/procedure.ts. */

export const PROPOSAL_KINDS = ['suggestion', 'cppccProposal'] as const;

export type ProposalState = SuggestionState | CppccProposalState;

/** The parts of a case that have a course of their own. */
export const MACHINES = ['proposal', 'assignment', 'reply'] as const;
export type Machine = (typeof MACHINES)[number];

/** 公开意愿: the author's wish for the text (procedure §6.4 ①). */
export const DISCLOSURE_WISHES = ['full', 'titleOnly'] as const;
export type DisclosureWish = (typeof DISCLOSURE_WISHES)[number];

/** How a case that staff file on a member's behalf came to them. */
export const RECEIVED_HOW = ['paper', 'letter', 'telephone', 'interview', 'meeting'] as const;
export type ReceivedHow = (typeof RECEIVED_HOW)[number];

/** 会议期间 or 闭会: two series of numbers in one session. */
export const NUMBER_SERIES = ['inSession', 'between'] as const;
export type NumberSeries = (typeof NUMBER_SERIES)[number];

/** What the first of two CPPCC reviewers proposes. */
export const PROPOSED_OUTCOMES = ['file', 'returnForRevision', 'decline'] as const;
export type ProposedOutcome = (typeof PROPOSED_OUTCOMES)[number];

/** What becomes of a declined text (procedure §1.2). */
export const DECLINE_OUTCOMES = ['letter', 'transfer', 'reference'] as const;
export type DeclineOutcome = (typeof DECLINE_OUTCOMES)[number];

export const CLOSED_BECAUSE = ['rated', 'unrated', 'settled'] as const;
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number];

/** `expired` is what an open invitation is called after its date; it is never stored. */
export const INVITATION_STATES = ['invited', 'confirmed', 'declined', 'expired', 'recalled'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const ATTACHMENT_PURPOSES = ['proposal', 'contact', 'opinion', 'reply', 'scan'] as const;
export type AttachmentPurpose = (typeof ATTACHMENT_PURPOSES)[number];
