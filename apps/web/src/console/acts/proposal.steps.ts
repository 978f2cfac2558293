import {
  ASSIGNMENT_ROLES,
  DECIDING_BODIES,
  DECLINE_OUTCOMES,
  isOver,
  PROPOSAL_LIMITS,
  PROPOSED_OUTCOMES,
  type ProposedOutcome,
  REPLY_LIMITS,
  repliesItself,
  REVISION_REASONS,
  SATISFACTIONS,
  type ProposalStep,
} from '@jianyan/shared';
import { needsReason, unratedReplies } from '../../features/replies/rating';
import type { ChoiceList } from '../api/choices';
import { NOBODY_YET, unitsOf } from './assignedUnits';
import type { ActContext, FormRead, Option, Values } from './fields';
import { asRead, form, type Way } from './form';
import { keepOffice, usualOffice } from './usualOffice';

const reason = { as: 'text', limit: PROPOSAL_LIMITS.reason } as const;
const toAuthor = { as: 'text', limit: PROPOSAL_LIMITS.reason, hint: 'words' } as const;
const signedPaper = { as: 'files', purpose: 'scan', most: 1, hint: 'scanId' } as const;

const named = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) => ({
  as: 'options' as const,
  options: values.map((value): Option<Value> => ({ value, label: words[value] })),
});

/** Chosen from what the body of the case keeps. */
const ofBody = (list: ChoiceList, { kase }: ActContext) => ({
  as: 'choice' as const,
  list,
  filter: { bodyId: kase.body.id },
});

/** Whoever holds a seat of the term that the case is filed in. */
const seated = ({ kase }: ActContext) => ({
  as: 'choice' as const,
  list: 'members' as const,
  filter: { bodyId: kase.body.id, sessionId: kase.session.id },
});

const proposes =
  (...outcomes: readonly ProposedOutcome[]) =>
  ({ outcome }: Values): boolean =>
    outcomes.some((one) => one === outcome);

/** Which body of the CPPCC decided, and when. */
const deciding = ({ words }: ActContext) => ({
  decidedBy: named(DECIDING_BODIES, words.decidingBodies),
  decidedOn: { as: 'day', latest: 'today', hint: 'decidedOn' } as const,
});

/** The same of what a congress decides, too: there the secretariat does, and nothing is asked. */
const mayBeDecided = (context: ActContext) => {
  const { decidedBy, decidedOn } = deciding(context);
  const when = () => context.kase.kind === 'cppccProposal';
  return { decidedBy: { ...decidedBy, when }, decidedOn: { ...decidedOn, when } };
};

/** The second reviewer finds written what the first proposed, if he decides as proposed. */
const asProposed =
  (step: ProposedOutcome) =>
  ({ kase: { preReview } }: ActContext) =>
    preReview?.outcome === step
      ? {
          ...{ reasonId: preReview.reason?.id, revisionReason: preReview.revisionReason ?? undefined },
          ...{ words: preReview.words, outcome: preReview.declineOutcome ?? undefined },
        }
      : {};

/** Assignments of this round that reply and have not ended. */
const replying = ({ kase }: ActContext): Option[] =>
  kase.assignments
    .filter((part) => repliesItself(part.role) && !isOver(part))
    .map(({ id, unitName }) => ({ value: id, label: unitName }));

/** Beside them the co-handlers, who may be heard again. */
const heardAgain = (context: ActContext): Option[] => [
  ...replying(context),
  ...context.kase.assignments
    .filter(({ role, state }) => role === 'co' && (state === 'opinionGiven' || state === 'waived'))
    .map(({ id, unitName, role }) => ({ value: id, label: unitName, detail: context.words.assignmentRoles[role] })),
];

/** Delivered letters of the present round that nobody has rated yet. */
const unrated = ({ kase }: ActContext): Option[] =>
  unratedReplies(kase).map(({ id, unitName }) => ({ value: id, label: unitName }));

/** Letters whose rating was entered from paper and waits for a second person. */
const pending = ({ kase }: ActContext) => kase.replies.filter(({ evaluation }) => evaluation?.state === 'pending');

const entered = (context: ActContext): Option[] =>
  pending(context).map(({ id, unitName }) => ({ value: id, label: unitName }));

/** The forms they were entered from. */
const formsOf = (context: ActContext): FormRead[] =>
  pending(context).flatMap(({ unitName, evaluation }) => {
    const file = context.kase.attachments.find(({ id }) => id === evaluation?.scanId);
    return file ? [{ id: file.id, name: file.name, href: file.href, unitName }] : [];
  });

/** How each step on a case is taken in the console. */
export const proposalSteps: Readonly<Record<ProposalStep, Way>> = {
  register: form('/api/proposals/{id}/register', {
    main: true,
    fields: (context) => ({ categoryId: ofBody('categories', context) }),
  }),
  preReview: form('/api/proposals/{id}/pre-review', {
    main: true,
    fields: (context) => ({
      outcome: named(PROPOSED_OUTCOMES, context.words.proposedOutcomes),
      categoryId: { ...ofBody('categories', context), when: proposes('file') },
      units: { as: 'line', limit: PROPOSAL_LIMITS.suggestedUnits, when: proposes('file') },
      revisionReason: {
        ...named(REVISION_REASONS, context.words.revisionReasons),
        when: proposes('returnForRevision'),
      },
      reasonId: { ...ofBody('decline-reasons', context), when: proposes('decline') },
      words: { ...toAuthor, when: proposes('returnForRevision', 'decline') },
      declineOutcome: { ...named(DECLINE_OUTCOMES, context.words.declineOutcomes), when: proposes('decline') },
    }),
    start: ({ kase }) => ({ outcome: 'file', units: kase.suggestedUnits }),
  }),
  file: form('/api/proposals/{id}/file', {
    main: true,
    fields: (context) => ({
      categoryId: ofBody('categories', context),
      units: { as: 'line', limit: PROPOSAL_LIMITS.suggestedUnits, optional: true },
      ...deciding(context),
    }),
    start: ({ kase: { preReview } }) => ({ categoryId: preReview?.category?.id, units: preReview?.units }),
  }),
  sendBackReview: form('/api/proposals/{id}/send-back-review', { fields: () => ({ reason }) }),
  returnForRevision: form('/api/proposals/{id}/return-for-revision', {
    fields: (context) => ({
      revisionReason: named(REVISION_REASONS, context.words.revisionReasons),
      words: toAuthor,
      ...mayBeDecided(context),
    }),
    start: asProposed('returnForRevision'),
  }),
  decline: form('/api/proposals/{id}/decline', {
    grave: 'decline',
    fields: (context) => ({
      reasonId: ofBody('decline-reasons', context),
      words: toAuthor,
      outcome: named(DECLINE_OUTCOMES, context.words.declineOutcomes),
      ...mayBeDecided(context),
    }),
    start: asProposed('decline'),
  }),
  takeBackDecline: form('/api/proposals/{id}/take-back-decline', { fields: () => ({ reason }) }),
  confirmDisowning: form('/api/proposals/{id}/confirm-disowning', { grave: 'confirmDisowning' }),
  refuseDisowning: form('/api/proposals/{id}/refuse-disowning', {
    fields: () => ({ originalId: { as: 'files', purpose: 'scan', most: 1, hint: 'originalId' }, reason }),
  }),
  changeCategory: form('/api/proposals/{id}/change-category', {
    putsRight: true,
    fields: (context) => ({ categoryId: ofBody('categories', context), reason, readAt: asRead }),
  }),
  correctSession: form('/api/proposals/{id}/correct-session', {
    putsRight: true,
    fields: () => ({
      receivedOn: { as: 'day', latest: 'today' },
      receivedTime: { as: 'time' },
      scanId: { ...signedPaper, hint: 'receiptEvidence', label: 'receiptEvidence' },
      ...{ reason, readAt: asRead },
    }),
  }),
  remindRevision: form('/api/proposals/{id}/remind-revision', {}),
  closeReturned: form('/api/proposals/{id}/close-returned', { grave: 'closeReturned' }),

  dispatch: form('/api/proposals/{id}/dispatch', {
    main: true,
    fields: ({ kase }) => ({
      officeId: { as: 'choice', list: 'units', filter: { offices: true } },
      complex: { as: 'flag', hint: kase.kind === 'suggestion' ? 'complex' : 'complexCppcc' },
    }),
    start: (context) => ({ complex: context.kase.complex, officeId: usualOffice(context) }),
    afterwards: keepOffice,
  }),
  recallDispatch: form('/api/proposals/{id}/recall-dispatch', { fields: () => ({ reason }) }),
  sendBack: form('/api/proposals/{id}/send-back', { fields: () => ({ reason }) }),

  assign: form('/api/proposals/{id}/assign', {
    main: true,
    fields: () => ({ units: { as: 'assignedUnits' } }),
    start: () => ({ units: NOBODY_YET }),
  }),
  addUnit: form('/api/proposals/{id}/add-unit', {
    fields: ({ words }) => ({
      unitId: { as: 'choice', list: 'units' },
      role: named(
        ASSIGNMENT_ROLES.filter((role) => role !== 'lead' && role !== 'sole'),
        words.assignmentRoles,
      ),
      part: { as: 'text', limit: PROPOSAL_LIMITS.part, when: (values) => values['role'] === 'separate' },
    }),
    start: () => ({ role: 'co' }),
  }),
  changeRoles: form('/api/proposals/{id}/change-roles', {
    fields: () => ({ units: { as: 'assignedUnits', hint: 'roles' }, reason, readAt: asRead }),
    start: ({ kase }) => ({ units: unitsOf(kase) }),
  }),
  reassign: form('/api/proposals/{id}/reassign', {
    fields: ({ kase, words }) => ({
      replacesAssignmentId: {
        as: 'options',
        options: kase.assignments
          .filter(({ vacant }) => vacant)
          .map(({ id, unitName, role }) => ({ value: id, label: unitName, detail: words.assignmentRoles[role] })),
      },
      unitId: { as: 'choice', list: 'units' },
    }),
  }),

  rateByProxy: form('/api/replies/{id}/rate-by-proxy', {
    main: true,
    which: { name: 'replyId', among: unrated },
    fields: ({ words }) => ({
      scanId: signedPaper,
      signedOn: { as: 'day', latest: 'today', hint: 'signedOn' },
      attitude: named(SATISFACTIONS, words.satisfactions),
      result: named(SATISFACTIONS, words.satisfactions),
      reason: {
        as: 'text',
        label: 'ratingReason',
        limit: REPLY_LIMITS.ratingReason,
        when: (values) => needsReason(values),
      },
    }),
  }),
  confirmProxyRating: form('/api/replies/{id}/confirm-proxy-rating', {
    main: true,
    which: { name: 'replyId', among: entered },
    fields: (context) => ({ scanId: { as: 'form', forms: formsOf(context), label: 'formRead', hint: 'formRead' } }),
  }),
  refuseProxyRating: form('/api/replies/{id}/refuse-proxy-rating', {
    which: { name: 'replyId', among: entered },
    fields: () => ({ reason }),
  }),
  closeUnrated: form('/api/proposals/{id}/close-unrated', { grave: 'closeUnrated' }),
  orderRehandling: form('/api/proposals/{id}/order-rehandling', {
    main: true,
    fields: (context) => ({
      assignmentIds: { as: 'several', options: heardAgain(context), hint: 'assignmentIds' },
      reason,
    }),
    start: (context) => ({ assignmentIds: replying(context).map(({ value }) => value) }),
  }),
  settle: form('/api/proposals/{id}/settle', {
    grave: 'settle',
    fields: () => ({ explanation: { as: 'text', limit: PROPOSAL_LIMITS.reason, hint: 'explanation' } }),
  }),

  autosave: { main: true, page: ({ kase }) => `/filings/${kase.id}`, says: 'writeFiling' },
  reopenText: form('/api/proposals/{id}/reopen-text', { grave: 'reopenText' }),
  submit: form('/api/proposals/{id}/submit', {
    main: true,
    handsOn: true,
    fields: ({ kase }) => ({
      signedOriginalId: {
        ...signedPaper,
        hint: 'signedOriginalId',
        ...(kase.filedOnBehalf?.disownedOn ? {} : { optional: true }),
      },
    }),
  }),
  discard: form('/api/proposals/{id}/discard', { grave: 'discard' }),
  invite: form('/api/proposals/{id}/invite', {
    fields: (context) => ({
      memberIds: { ...seated(context), several: true },
      expiresOn: { as: 'day', optional: true, hint: 'expiresOn' },
    }),
  }),
  recordPaperSignature: form('/api/proposals/{id}/paper-signatures', {
    fields: (context) => ({
      memberIds: { ...seated(context), several: true, label: 'memberId', hint: 'memberIds' },
      scanId: signedPaper,
    }),
  }),

  create: 'apart',
  recallInvitation: 'apart',
  confirm: 'phone',
  declineInvitation: 'phone',
  confirmFiling: 'phone',
  disownFiling: 'phone',
  withdraw: 'phone',
  rate: 'phone',
  correctRating: 'phone',
  rateLate: 'phone',
  contestProxyRating: 'phone',
  comment: 'phone',
  endInvitations: 'system',
  allReplied: 'system',
};
