import {
  type AssignmentState,
  type AssignmentStep,
  assignmentWorkflow,
  detailsFor,
  isReplaced,
  mayBeAnswered,
  vacantParts,
} from '@jianyan/shared';
import { fileView } from './attachment.view.js';
import type { Assignment } from '../../case/rows/assignment.entity.js';
import type { Case } from '../../case/case.js';
import { readersOf, readsContact, readsOpinion, seesOwnPartOnly, type Viewer } from '../../case/standing/viewer.js';
import type { Contact } from '../../case/rows/contact.entity.js';
import type { ContactDto } from '../assignment.dto.js';
import type { CaseDto } from '../case.dto.js';
import type { CaseNames } from '../beside.js';

type Handling = Pick<CaseDto, 'assignments' | 'contacts' | 'attachments'>;

/** What the units do: their parts, their talks with the proposer, the files. */
export function handlingView(kase: Case, names: CaseNames, viewer: Viewer): Handling {
  const { parts } = kase;
  const shown = seesOwnPartOnly(viewer) ? viewer.ownParts : parts.assignments;
  return {
    assignments: shown.map((assignment) => assignmentView(kase, assignment, names, viewer)),
    contacts: parts.contacts
      .filter(({ assignmentId }) => readsContact(viewer, assignmentId))
      .map((contact) => contactView(kase, contact, names, viewer)),
    attachments: parts.attachments.flatMap((attachment) => fileView(kase, attachment, names.accounts, viewer) ?? []),
  };
}

function assignmentView({ parts }: Case, assignment: Assignment, names: CaseNames, viewer: Viewer) {
  const { id, unitId, role, part, state, assignedOn, signedOn, section, person, telephone, endedBecause } = assignment;
  const reading = role === 'co' && readsOpinion(viewer, assignment);
  const why = (step: AssignmentStep) => readsWhy(viewer, assignment, step);
  const held = readsContact(viewer, id)
    ? parts.contacts.filter((contact) => contact.assignmentId === id && !isReplaced(parts.contacts, contact))
    : [];
  return {
    ...{ id, unitId, role, part, state, assignedOn, signedOn, section, person, telephone },
    endedBecause: why(state === 'waived' ? 'waiveOpinion' : 'recall') ? endedBecause : null,
    unitName: unitOf(names, unitId),
    unitPhone: names.units.get(unitId)?.phone ?? null,
    contactCount: held.length,
    objectionCount: held.filter(({ answer }) => answer === 'differs' || answer === 'notHeld').length,
    opinion: reading
      ? {
          text: assignment.opinionText,
          version: assignment.opinionVersion,
          givenOn: assignment.opinionGivenOn,
          sentBackBecause: assignment.opinionSentBack,
          draftSentBackBecause: why('sendBackOpinionDraft') ? assignment.opinionDraftSentBack : null,
        }
      : null,
    returnRequest:
      assignment.returnReason !== null && why('requestReturn')
        ? {
            reason: assignment.returnReason,
            proposedUnit: assignment.returnProposedUnit,
            refusedBecause: assignment.returnRefusal,
          }
        : null,
    vacant: !seesOwnPartOnly(viewer) && vacantParts(parts).includes(assignment),
    own: viewer.ownParts.some((own) => own.id === id),
  };
}

/** States in which a unit may put its talks right. */
const MAY_BE_CORRECTED: readonly AssignmentState[] = assignmentWorkflow.steps.correctContact.from;

function contactView({ parts, person }: Case, contact: Contact, names: CaseNames, viewer: Viewer): ContactDto {
  const { id, assignmentId, round, heldOn, way, people, summary, supplement, replacesId, correctedBecause } = contact;
  const { answer, answerWords, upheldOn, upheldBecause, upheldFileId } = contact;
  const replaced = isReplaced(parts.contacts, contact);
  const part = parts.assignments.find((assignment) => assignment.id === assignmentId);
  return {
    ...{ id, assignmentId, round, heldOn, way, people, summary, supplement, replacesId, correctedBecause, replaced },
    ...{ answer, answerWords, upheldOn, upheldBecause, upheldFileId },
    unitName: unitOf(names, part?.unitId ?? ''),
    recordedBy: names.accounts.get(contact.recordedBy) ?? '',
    recordedAt: contact.recordedAt.toISOString(),
    answeredAt: contact.answeredAt?.toISOString() ?? null,
    answerable: viewer.author && mayBeAnswered(parts, contact),
    correctable:
      !replaced &&
      contact.recordedBy === person.accountId &&
      viewer.ownParts.some((own) => own.id === assignmentId && MAY_BE_CORRECTED.includes(own.state)),
  };
}

/** A reason is read here by whom the row of its step lets read it on the timeline. */
function readsWhy(viewer: Viewer, { id }: Assignment, step: AssignmentStep): boolean {
  const { reason } = detailsFor(assignmentWorkflow.steps[step], { reason: '' }, readersOf(viewer, id));
  return reason !== undefined;
}

const unitOf = (names: CaseNames, unitId: string): string => names.units.get(unitId)?.name ?? '';
