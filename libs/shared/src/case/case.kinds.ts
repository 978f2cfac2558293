/** The closed lists of words that a case is described with. Their texts are in i18n/<language>/procedure.ts. */

export const PROPOSAL_KINDS = ['suggestion', 'cppccProposal'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** The parts of a case that have a course of their own. */
export const MACHINES = ['proposal', 'assignment', 'reply'] as const;
export type Machine = (typeof MACHINES)[number];

/** 公开意愿: the author's wish for the text (procedure §6.4 ①). */
export const DISCLOSURE_WISHES = ['full', 'titleOnly'] as const;
export type DisclosureWish = (typeof DISCLOSURE_WISHES)[number];

/** How a case that staff file on a member's behalf came to them. */
export const RECEIVED_HOW = ['paper', 'letter', 'telephone', 'inPerson', 'interview', 'meeting'] as const;
export type ReceivedHow = (typeof RECEIVED_HOW)[number];

/** 会议期间 or 闭会: two series of numbers in one session. */
export const NUMBER_SERIES = ['inSession', 'between'] as const;
export type NumberSeries = (typeof NUMBER_SERIES)[number];

/** What the first of two CPPCC reviewers proposes. */
export const PROPOSED_OUTCOMES = ['file', 'returnForRevision', 'decline'] as const;
export type ProposedOutcome = (typeof PROPOSED_OUTCOMES)[number];

/** Why a text goes back to whoever proposes it: what he can put right, unlike the reasons to decline (procedure §9.4.2). */
export const REVISION_REASONS = [
  'severalMatters',
  'noAnalysis',
  'noRequests',
  'title',
  'facts',
  'form',
  'signatures',
  'repeated',
  'other',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** By which body of the CPPCC a review is decided: 提案委员会, in a term's first session 提案审查委员会, or 联合会审. */
export const DECIDING_BODIES = ['committee', 'reviewCommittee', 'jointReview'] as const;
export type DecidingBody = (typeof DECIDING_BODIES)[number];

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

/** What the author says to a talk that a unit has recorded: it was so, it was otherwise, or there was none (procedure §9.2.6). */
export const CONTACT_ANSWERS = ['noObjection', 'differs', 'notHeld'] as const;
export type ContactAnswer = (typeof CONTACT_ANSWERS)[number];

export const REPLYING_ROLES = ['lead', 'sole', 'separate'] as const;
export type ReplyingRole = (typeof REPLYING_ROLES)[number];

export const ASSIGNMENT_ROLES = [...REPLYING_ROLES, 'co', 'reference'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

export const repliesItself = (role: AssignmentRole): role is ReplyingRole =>
  REPLYING_ROLES.some((replying) => replying === role);

/** A letter is that of a round, or puts right one that was delivered (更正函). */
export const REPLY_KINDS = ['first', 'redo', 'correction'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** What the letter makes of a co-handler's opinion: 采纳, 部分采纳, 未采纳 (procedure §9.3.5). */
export const OPINION_ADOPTIONS = ['adopted', 'partlyAdopted', 'notAdopted'] as const;
export type OpinionAdoption = (typeof OPINION_ADOPTIONS)[number];

export const REPLY_DISCLOSURES = ['open', 'onRequest', 'none'] as const;
export type ReplyDisclosure = (typeof REPLY_DISCLOSURES)[number];

/** How the letter reached a proposer; on the platform it reaches all at once (procedure §1.10). */
export const DELIVERY_WAYS = ['platform', 'inPerson', 'post', 'messenger'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/**
 * How a rating stands: entered from paper and still to be checked, valid, or marked 未评价 because nobody rated in time;
 * and what was one and counts no more: put right by its author, refused by whoever checked it, void because he disowned it.
 */
export const EVALUATION_STATES = ['pending', 'valid', 'unrated', 'superseded', 'refused', 'void'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** 满意 · 基本满意 · 不满意, for attitude and result apart (procedure §1.12). */
export const SATISFACTIONS = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];
