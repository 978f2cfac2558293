import {
  ASSIGNMENT_ROLES,
  DECLINE_OUTCOMES,
  isOver,
  PROPOSAL_LIMITS,
  PROPOSED_OUTCOMES,
  REPLY_LIMITS,
  repliesItself,
  SATISFACTIONS,
} from '@jianyan/shared';
import { assignedUnits, NOBODY_YET, type UnitsChosen } from './assignedUnits';
import type { ActContext, Field, Option } from './fields';
import type { StepForm } from './steps';

const to =
  (step: string) =>
  ({ kase }: ActContext): string =>
    `/proposals/${kase.id}/${step}`;

const reason: Field = { as: 'text', name: 'reason', limit: PROPOSAL_LIMITS.reason };

const named = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>): Option[] =>
  values.map((value) => ({ value, label: words[value] }));

const declineReason = ({ kase }: ActContext): Field => ({
  as: 'choice',
  name: 'reasonId',
  list: 'decline-reasons',
  filter: { bodyId: kase.body.id },
});

const category = ({ kase }: ActContext): Field => ({
  as: 'choice',
  name: 'categoryId',
  list: 'categories',
  filter: { bodyId: kase.body.id },
});

/** Assignments of this round that reply and have not ended. */
const replying = ({ kase }: ActContext): Option[] =>
  kase.assignments
    .filter((part) => repliesItself(part.role) && !isOver(part))
    .map(({ id, unitName }) => ({ value: id, label: unitName }));

/** Delivered letters of the present round that nobody has rated yet. */
const unrated = ({ kase }: ActContext): Option[] =>
  kase.replies
    .filter(({ round, state, evaluation }) => round === kase.round && state === 'delivered' && !evaluation)
    .map(({ id, unitName }) => ({ value: id, label: unitName }));

const whoseReply = (context: ActContext): Field => ({ as: 'options', name: 'replyId', options: unrated(context) });

const dissatisfied = 'dissatisfied';

export const proposalSteps: Readonly<Record<string, StepForm>> = {
  register: { main: true, path: to('register'), fields: (context) => [category(context)] },
  preReview: {
    main: true,
    path: to('pre-review'),
    fields: (context) => [
      { as: 'options', name: 'outcome', options: named(PROPOSED_OUTCOMES, context.words.proposedOutcomes) },
      category(context),
      { as: 'line', name: 'units', limit: PROPOSAL_LIMITS.suggestedUnits, optional: true },
    ],
    start: ({ kase }) => ({ outcome: 'file', units: kase.suggestedUnits }),
  },
  file: {
    main: true,
    path: to('file'),
    fields: (context) => [{ ...category(context), optional: true }],
    start: ({ kase }) => ({ categoryId: kase.category?.id }),
  },
  sendBackReview: { path: to('send-back-review'), fields: () => [reason] },
  returnForRevision: {
    path: to('return-for-revision'),
    fields: (context) => [
      { ...declineReason(context), optional: true },
      { as: 'text', name: 'words', limit: PROPOSAL_LIMITS.reason, hint: true },
    ],
  },
  decline: {
    grave: true,
    path: to('decline'),
    fields: (context) => [
      declineReason(context),
      { as: 'text', name: 'words', limit: PROPOSAL_LIMITS.reason, hint: true },
      { as: 'options', name: 'outcome', options: named(DECLINE_OUTCOMES, context.words.declineOutcomes) },
    ],
  },
  takeBackDecline: { path: to('take-back-decline'), fields: () => [reason] },

  dispatch: {
    main: true,
    path: to('dispatch'),
    fields: () => [
      { as: 'choice', name: 'officeId', list: 'units', filter: { offices: true } },
      { as: 'flag', name: 'complex', hint: true, optional: true },
    ],
    start: ({ kase }) => ({ complex: kase.complex }),
    body: (values) => ({ officeId: values.officeId, complex: values.complex === true }),
  },
  recallDispatch: { path: to('recall-dispatch'), fields: () => [reason] },
  sendBack: { path: to('send-back'), fields: () => [reason] },

  assign: {
    main: true,
    path: to('assign'),
    fields: () => [{ as: 'assignedUnits', name: 'units' }],
    start: () => ({ units: NOBODY_YET }),
    body: ({ units }) => ({ units: assignedUnits(units as UnitsChosen) }),
  },
  addUnit: {
    path: to('add-unit'),
    fields: ({ words }) => [
      { as: 'choice', name: 'unitId', list: 'units' },
      {
        as: 'options',
        name: 'role',
        options: named(
          ASSIGNMENT_ROLES.filter((role) => role !== 'lead' && role !== 'sole'),
          words.assignmentRoles,
        ),
      },
      { as: 'text', name: 'part', limit: PROPOSAL_LIMITS.part, when: (values) => values.role === 'separate' },
    ],
    start: () => ({ role: 'co' }),
  },
  reassign: {
    path: to('reassign'),
    fields: ({ kase, words }) => [
      {
        as: 'options',
        name: 'replacesAssignmentId',
        options: kase.assignments
          .filter(({ vacant }) => vacant)
          .map(({ id, unitName, role }) => ({ value: id, label: unitName, detail: words.assignmentRoles[role] })),
      },
      { as: 'choice', name: 'unitId', list: 'units' },
    ],
  },

  rate: {
    main: true,
    path: (context, { replyId = unrated(context)[0]?.value }) => `/replies/${String(replyId)}/rate`,
    fields: (context) => [
      ...(unrated(context).length > 1 ? [whoseReply(context)] : []),
      { as: 'options', name: 'attitude', options: named(SATISFACTIONS, context.words.satisfactions) },
      { as: 'options', name: 'result', options: named(SATISFACTIONS, context.words.satisfactions) },
      {
        as: 'text',
        name: 'ratingReason',
        limit: REPLY_LIMITS.ratingReason,
        when: (values) => values.attitude === dissatisfied || values.result === dissatisfied,
      },
      { as: 'files', name: 'scanId', purpose: 'scan', most: 1, hint: true },
    ],
    body: ({ attitude, result, ratingReason, scanId }) => ({ attitude, result, reason: ratingReason, scanId }),
  },
  closeUnrated: { grave: true, path: to('close-unrated') },
  orderRehandling: {
    main: true,
    path: to('order-rehandling'),
    fields: (context) => [{ as: 'several', name: 'assignmentIds', options: replying(context), hint: true }, reason],
    start: (context) => ({ assignmentIds: replying(context).map(({ value }) => value) }),
  },
  settle: {
    grave: true,
    path: to('settle'),
    fields: () => [{ as: 'text', name: 'explanation', limit: PROPOSAL_LIMITS.reason, hint: true }],
  },

  autosave: { main: true, page: ({ kase }) => `/filings/${kase.id}` },
  reopenText: { grave: true, path: to('reopen-text') },
  submit: { main: true, handsOn: true, path: to('submit') },
  discard: { grave: true, path: to('discard') },
  invite: {
    path: to('invite'),
    fields: ({ kase }) => [
      { as: 'choice', name: 'memberIds', list: 'members', filter: { bodyId: kase.body.id }, several: true },
      { as: 'day', name: 'expiresOn', optional: true, hint: true },
    ],
  },
  recordPaperSignature: {
    path: to('paper-signatures'),
    fields: ({ kase }) => [
      { as: 'choice', name: 'memberId', list: 'members', filter: { bodyId: kase.body.id } },
      { as: 'files', name: 'scanId', purpose: 'scan', most: 1, hint: true },
    ],
  },
};
