import type {
  AssignmentShape,
  CaseShape,
  ContactShape,
  DeadlineShape,
  EvaluationShape,
  InvitationShape,
  PointShape,
  ProposalShape,
  ReplyShape,
} from '../src/index.js';

/** A draft that lacks nothing and has not gone anywhere yet, with what is said of it here. */
export function aCase({
  proposal,
  ...lists
}: { proposal?: Partial<ProposalShape> } & Partial<Omit<CaseShape, 'proposal'>> = {}): CaseShape {
  const draft: ProposalShape = {
    state: 'draft',
    authorMemberId: 'dengbo',
    onBehalf: false,
    filingConfirmedOn: null,
    disownedOn: null,
    disowningRefusedOn: null,
    openedBy: 'renda',
    signedOriginalId: null,
    title: '关于完善老旧小区加装电梯后续管养机制的建议',
    background: '加装后无人管养。',
    disclosureWish: 'full',
    receiptNumber: null,
    dispatchedOn: null,
    closedOn: null,
    round: 1,
  };
  return {
    proposal: { ...draft, ...proposal },
    requests: [
      { id: 'request 1', text: '明确管养主体。' },
      { id: 'request 2', text: '设立维修资金。' },
    ],
    ...{ invitations: [], assignments: [], contacts: [], replies: [], points: [], evaluations: [], deadlines: [] },
    ...lists,
  };
}

export const anInvitation = (said: Partial<InvitationShape> = {}): InvitationShape => ({
  memberId: 'tanguiyan',
  state: 'confirmed',
  expiresOn: '2026-03-30',
  ...said,
});

/** A part that is in hand; a lead's where nothing else is said. */
export const aPart = (said: Partial<AssignmentShape> = {}): AssignmentShape => ({
  id: 'part',
  role: 'lead',
  state: 'inHand',
  replacesId: null,
  returnRefusal: null,
  opinionText: '',
  opinionVersion: 1,
  opinionSentBackRound: null,
  ...said,
});

export const aContact = (said: Partial<ContactShape> = {}): ContactShape => ({
  id: 'contact',
  assignmentId: 'part',
  round: 1,
  recordedBy: 'jiaotong',
  supplement: false,
  replacesId: null,
  answer: null,
  upheldOn: null,
  ...said,
});

/** A letter that its part has just begun. */
export const aLetter = (said: Partial<ReplyShape> = {}): ReplyShape => ({
  id: 'letter',
  assignmentId: 'part',
  round: 1,
  kind: 'first',
  state: 'drafting',
  classCode: null,
  disclosure: null,
  disclosureReason: '',
  opinionExplanations: [],
  ...{ opening: '', correctedPassages: '', correctedBecause: '', ratingUntil: null },
  ...said,
});

export const aPoint = (said: Partial<PointShape> = {}): PointShape => ({
  replyId: 'letter',
  requestId: 'request 1',
  answer: '已明确由街道统筹。',
  promise: '',
  promiseDueOn: null,
  ...said,
});

export const anEvaluation = (said: Partial<EvaluationShape> = {}): EvaluationShape => ({
  replyId: 'letter',
  attitude: 'satisfied',
  result: 'satisfied',
  state: 'valid',
  ratedBy: 'dengbo',
  scanId: null,
  replacesId: null,
  settledOn: null,
  ...said,
});

/** A clock that runs. */
export const aDeadline = (said: Partial<DeadlineShape> = {}): DeadlineShape => ({
  clock: 'rating',
  assignmentId: null,
  dueOn: '2026-03-30',
  remindedOn: null,
  metOn: null,
  droppedOn: null,
  ...said,
});
