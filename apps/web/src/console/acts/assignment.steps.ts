import {
  ASSIGNMENT_LIMITS,
  type AssignmentStep,
  CONTACT_WAYS,
  faultInRoles,
  isDenied,
  isOver,
  repliesItself,
} from '@jianyan/shared';
import type { Contact } from '../../lib/schemas';
import type { ActContext, Option, Values } from './fields';
import { filesRead } from './filesRead';
import { asRead, form, type Way } from './form';

const reason = { as: 'text', limit: ASSIGNMENT_LIMITS.reason } as const;

/** Whoever leaves names a successor when those who stay would not make a whole. */
const newUnit = ({ kase, action, words }: ActContext) => {
  const staying = kase.assignments.filter((part) => part.id !== action.subjectId && !isOver(part));
  const needed = faultInRoles(staying) !== undefined;
  const offers = staying
    .filter(({ role }) => !repliesItself(role))
    .map(({ unitId, unitName, role }) => ({ value: unitId, label: unitName, detail: words.assignmentRoles[role] }));
  return {
    as: 'choice',
    list: 'units',
    hint: 'newUnitId',
    offers,
    ...(needed ? {} : { optional: true as const }),
  } as const;
};

/** A unit that has a part in the case already changes its role by it, and that is done for a reason. */
const isNoMove =
  ({ kase }: ActContext) =>
  ({ newUnitId }: Values): boolean =>
    !kase.assignments.some((part) => part.unitId === newUnitId && !isOver(part));

const own = ({ kase, action }: ActContext) => kase.assignments.find(({ id }) => id === action.subjectId);

/** What is recorded of a talk. */
const talk = ({ words }: ActContext) =>
  ({
    heldOn: { as: 'day', latest: 'today' },
    way: { as: 'options', options: CONTACT_WAYS.map((way) => ({ value: way, label: words.contactWays[way] })) },
    people: { as: 'line', limit: ASSIGNMENT_LIMITS.contactPeople },
    summary: { as: 'text', limit: ASSIGNMENT_LIMITS.contactSummary, hint: 'summary' },
    attachmentIds: { as: 'files', purpose: 'contact', optional: true },
  }) as const;

/** The talks of the part that the step is taken on. */
const contactsOf = ({ kase, action }: ActContext): Contact[] =>
  kase.contacts.filter(({ assignmentId }) => assignmentId === action.subjectId);

const contactsWith = (context: ActContext, wanted: (contact: Contact) => boolean): Option[] =>
  contactsOf(context)
    .filter(wanted)
    .map(({ id, heldOn, way, people }) => ({
      value: id,
      label: `${heldOn} ${context.words.contactWays[way]}`,
      detail: people,
    }));

/** How each step on a unit's part is taken in the console. */
export const assignmentSteps: Readonly<Record<AssignmentStep, Way>> = {
  signFor: form('/api/assignments/{id}/sign-for', { main: true }),
  allot: form('/api/assignments/{id}/allot', {
    fields: () => ({
      section: { as: 'line', limit: ASSIGNMENT_LIMITS.section },
      person: { as: 'line', limit: ASSIGNMENT_LIMITS.person },
      telephone: { as: 'line', limit: ASSIGNMENT_LIMITS.telephone },
      readAt: asRead,
    }),
    start: (context) => {
      const assignment = own(context);
      return { section: assignment?.section, person: assignment?.person, telephone: assignment?.telephone };
    },
  }),
  recordContact: form('/api/assignments/{id}/contacts', {
    fields: (context) => ({ ...talk(context), readAt: asRead }),
  }),
  correctContact: form('/api/assignments/{id}/correct-contact', {
    fields: (context) => ({
      contactId: { as: 'options', options: contactsWith(context, ({ correctable }) => correctable) },
      ...talk(context),
      reason,
    }),
    // One record stands in the form as it is; of several it has to be said first which.
    start: (context) => {
      const [only, another] = contactsOf(context).filter(({ correctable }) => correctable);
      if (!only || another) return {};
      const { id: contactId, heldOn, way, people, summary } = only;
      return { contactId, heldOn, way, people, summary };
    },
  }),
  answerContact: 'phone',
  upholdContact: form('/api/assignments/{id}/uphold-contact', {
    fields: (context) => ({
      contactId: { as: 'options', options: contactsWith(context, (contact) => isDenied(contact) && !contact.replaced) },
      scanId: { as: 'files', purpose: 'scan', most: 1, label: 'evidence', hint: 'evidence' },
      reason,
    }),
  }),
  requestReturn: form('/api/assignments/{id}/request-return', {
    fields: () => ({ reason, proposedUnit: { as: 'line', limit: ASSIGNMENT_LIMITS.section, hint: 'proposedUnit' } }),
  }),
  approveReturn: form('/api/assignments/{id}/approve-return', {
    main: true,
    fields: (context) => ({ newUnitId: newUnit(context), reason: { ...reason, optional: isNoMove(context) } }),
  }),
  refuseReturn: form('/api/assignments/{id}/refuse-return', { fields: () => ({ reason }) }),
  recall: form('/api/assignments/{id}/recall', {
    grave: 'recall',
    fields: (context) => ({ reason, newUnitId: newUnit(context) }),
  }),
  draftOpinion: {
    main: true,
    page: ({ kase, action }) => `/cases/${kase.id}/opinions/${action.subjectId}`,
    says: 'writeOpinion',
  },
  submitOpinion: form('/api/assignments/{id}/submit-opinion', { main: true, handsOn: true }),
  takeBackOpinion: form('/api/assignments/{id}/take-back-opinion', {}),
  sendBackOpinionDraft: form('/api/assignments/{id}/send-back-opinion-draft', {
    reads: (context) => own(context)?.opinion?.text,
    fields: () => ({ reason }),
  }),
  giveOpinion: form('/api/assignments/{id}/give-opinion', {
    main: true,
    reads: (context) => own(context)?.opinion?.text,
    // What is given is what was read here.
    fields: () => ({
      version: { as: 'given', value: (context) => own(context)?.opinion?.version },
      fileIds: { as: 'given', value: (context) => filesRead(context, 'opinion') },
    }),
  }),
  sendBackOpinion: form('/api/assignments/{id}/send-back-opinion', { fields: () => ({ reason }) }),
  waiveOpinion: form('/api/assignments/{id}/waive-opinion', { fields: () => ({ reason }) }),

  answered: 'system',
  promote: 'system',
  demote: 'system',
  reopen: 'system',
  end: 'system',
};
