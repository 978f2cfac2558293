import { ASSIGNMENT_LIMITS, CONTACT_WAYS, faultInRoles, isOver } from '@jianyan/shared';
import type { StepAddress, StepCall } from '../../features/cases/stepCall';
import type { ActContext, Field } from './fields';
import { filesRead } from './filesRead';
import type { StepForm } from './steps';

const to =
  (address: StepAddress) =>
  ({ action }: ActContext): StepCall => ({ address, path: { id: action.subjectId } });

const reason: Field = { as: 'text', name: 'reason', limit: ASSIGNMENT_LIMITS.reason };

/** Whoever leaves names a successor when those who stay would not make a whole. */
const newUnit = ({ kase, action }: ActContext): Field => {
  const staying = kase.assignments.filter((part) => part.id !== action.subjectId && !isOver(part));
  const needed = faultInRoles(staying) !== undefined;
  return { as: 'choice', name: 'newUnitId', list: 'units', hint: true, ...(needed ? {} : { optional: true }) };
};

const own = ({ kase, action }: ActContext) => kase.assignments.find(({ id }) => id === action.subjectId);

export const assignmentSteps: Readonly<Record<string, StepForm>> = {
  signFor: { main: true, call: to('/api/assignments/{id}/sign-for') },
  allot: {
    call: to('/api/assignments/{id}/allot'),
    fields: () => [
      { as: 'line', name: 'section', limit: ASSIGNMENT_LIMITS.section },
      { as: 'line', name: 'person', limit: ASSIGNMENT_LIMITS.person },
      { as: 'line', name: 'telephone', limit: ASSIGNMENT_LIMITS.telephone },
    ],
    start: (context) => {
      const assignment = own(context);
      return { section: assignment?.section, person: assignment?.person, telephone: assignment?.telephone };
    },
  },
  recordContact: {
    call: to('/api/assignments/{id}/contacts'),
    fields: ({ words }) => [
      { as: 'day', name: 'heldOn', latest: 'today' },
      {
        as: 'options',
        name: 'way',
        options: CONTACT_WAYS.map((way) => ({ value: way, label: words.contactWays[way] })),
      },
      { as: 'line', name: 'people', limit: ASSIGNMENT_LIMITS.contactPeople },
      { as: 'text', name: 'summary', limit: ASSIGNMENT_LIMITS.contactSummary, hint: true },
      { as: 'files', name: 'attachmentIds', purpose: 'contact', optional: true },
    ],
  },
  requestReturn: {
    call: to('/api/assignments/{id}/request-return'),
    fields: () => [reason, { as: 'line', name: 'proposedUnit', limit: ASSIGNMENT_LIMITS.section, hint: true }],
  },
  approveReturn: {
    main: true,
    call: to('/api/assignments/{id}/approve-return'),
    fields: (context) => [newUnit(context), { ...reason, optional: true }],
  },
  refuseReturn: { call: to('/api/assignments/{id}/refuse-return'), fields: () => [reason] },
  recall: { grave: true, call: to('/api/assignments/{id}/recall'), fields: (context) => [reason, newUnit(context)] },
  draftOpinion: { main: true, page: ({ kase, action }) => `/cases/${kase.id}/opinions/${action.subjectId}` },
  // What is given is what was read here.
  giveOpinion: {
    main: true,
    handsOn: true,
    call: to('/api/assignments/{id}/give-opinion'),
    body: (_, context) => ({ version: own(context)?.opinion?.version, fileIds: filesRead(context, 'opinion') }),
  },
  sendBackOpinion: { call: to('/api/assignments/{id}/send-back-opinion'), fields: () => [reason] },
  waiveOpinion: { call: to('/api/assignments/{id}/waive-opinion'), fields: () => [reason] },
};
