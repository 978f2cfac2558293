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
import { needsReason, unratedReplies, type Rating } from '../../features/replies/rating';
import { assignedUnits, NOBODY_YET, type UnitsChosen } from './assignedUnits';
import type { StepAddress, StepCall } from '../../features/cases/stepCall';
import type { ActContext, Field, Option } from './fields';
import type { StepForm } from './steps';

const to =
  (address: StepAddress) =>
  ({ kase }: ActContext): StepCall => ({ address, path: { id: kase.id } });

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
  unratedReplies(kase).map(({ id, unitName }) => ({ value: id, label: unitName }));

const whoseReply = (context: ActContext): Field => ({ as: 'options', name: 'replyId', options: unrated(context) });

export const proposalSteps: Readonly<Record<string, StepForm>> = {
  register: { main: true, call: to('/api/proposals/{id}/register'), fields: (context) => [category(context)] },
  preReview: {
    main: true,
    call: to('/api/proposals/{id}/pre-review'),
    fields: (context) => [
      { as: 'options', name: 'outcome', options: named(PROPOSED_OUTCOMES, context.words.proposedOutcomes) },
      category(context),
      { as: 'line', name: 'units', limit: PROPOSAL_LIMITS.suggestedUnits, optional: true },
    ],
    start: ({ kase }) => ({ outcome: 'file', units: kase.suggestedUnits }),
  },
  file: {
    main: true,
    call: to('/api/proposals/{id}/file'),
    fields: (context) => [{ ...category(context), optional: true }],
    start: ({ kase }) => ({ categoryId: kase.category?.id }),
  },
  sendBackReview: { call: to('/api/proposals/{id}/send-back-review'), fields: () => [reason] },
  returnForRevision: {
    call: to('/api/proposals/{id}/return-for-revision'),
    fields: (context) => [
      { ...declineReason(context), optional: true },
      { as: 'text', name: 'words', limit: PROPOSAL_LIMITS.reason, hint: true },
    ],
  },
  decline: {
    grave: true,
    call: to('/api/proposals/{id}/decline'),
    fields: (context) => [
      declineReason(context),
      { as: 'text', name: 'words', limit: PROPOSAL_LIMITS.reason, hint: true },
      { as: 'options', name: 'outcome', options: named(DECLINE_OUTCOMES, context.words.declineOutcomes) },
    ],
  },
  takeBackDecline: { call: to('/api/proposals/{id}/take-back-decline'), fields: () => [reason] },

  dispatch: {
    main: true,
    call: to('/api/proposals/{id}/dispatch'),
    fields: () => [
      { as: 'choice', name: 'officeId', list: 'units', filter: { offices: true } },
      { as: 'flag', name: 'complex', hint: true, optional: true },
    ],
    start: ({ kase }) => ({ complex: kase.complex }),
    body: (values) => ({ officeId: values.officeId, complex: values.complex === true }),
  },
  recallDispatch: { call: to('/api/proposals/{id}/recall-dispatch'), fields: () => [reason] },
  sendBack: { call: to('/api/proposals/{id}/send-back'), fields: () => [reason] },

  assign: {
    main: true,
    call: to('/api/proposals/{id}/assign'),
    fields: () => [{ as: 'assignedUnits', name: 'units' }],
    start: () => ({ units: NOBODY_YET }),
    body: ({ units }) => ({ units: assignedUnits(units as UnitsChosen) }),
  },
  addUnit: {
    call: to('/api/proposals/{id}/add-unit'),
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
    call: to('/api/proposals/{id}/reassign'),
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
    call: (context, { replyId = unrated(context)[0]?.value }) => ({
      address: '/api/replies/{id}/rate',
      path: { id: String(replyId) },
    }),
    fields: (context) => [
      ...(unrated(context).length > 1 ? [whoseReply(context)] : []),
      { as: 'options', name: 'attitude', options: named(SATISFACTIONS, context.words.satisfactions) },
      { as: 'options', name: 'result', options: named(SATISFACTIONS, context.words.satisfactions) },
      {
        as: 'text',
        name: 'ratingReason',
        limit: REPLY_LIMITS.ratingReason,
        when: (values) => needsReason(values as Partial<Rating>),
      },
      { as: 'files', name: 'scanId', purpose: 'scan', most: 1, hint: true },
    ],
    body: ({ attitude, result, ratingReason, scanId }) => ({ attitude, result, reason: ratingReason, scanId }),
  },
  closeUnrated: { grave: true, call: to('/api/proposals/{id}/close-unrated') },
  orderRehandling: {
    main: true,
    call: to('/api/proposals/{id}/order-rehandling'),
    fields: (context) => [{ as: 'several', name: 'assignmentIds', options: replying(context), hint: true }, reason],
    start: (context) => ({ assignmentIds: replying(context).map(({ value }) => value) }),
  },
  settle: {
    grave: true,
    call: to('/api/proposals/{id}/settle'),
    fields: () => [{ as: 'text', name: 'explanation', limit: PROPOSAL_LIMITS.reason, hint: true }],
  },

  autosave: { main: true, page: ({ kase }) => `/filings/${kase.id}` },
  reopenText: { grave: true, call: to('/api/proposals/{id}/reopen-text') },
  submit: { main: true, handsOn: true, call: to('/api/proposals/{id}/submit') },
  discard: { grave: true, call: to('/api/proposals/{id}/discard') },
  invite: {
    call: to('/api/proposals/{id}/invite'),
    fields: ({ kase }) => [
      { as: 'choice', name: 'memberIds', list: 'members', filter: { bodyId: kase.body.id }, several: true },
      { as: 'day', name: 'expiresOn', optional: true, hint: true },
    ],
  },
  recordPaperSignature: {
    call: to('/api/proposals/{id}/paper-signatures'),
    fields: ({ kase }) => [
      { as: 'choice', name: 'memberId', list: 'members', filter: { bodyId: kase.body.id } },
      { as: 'files', name: 'scanId', purpose: 'scan', most: 1, hint: true },
    ],
  },
};
