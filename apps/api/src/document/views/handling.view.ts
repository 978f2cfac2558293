import { type AssignmentStep, assignmentWorkflow, detailsFor, vacantParts } from '@jianyan/shared';
import { fileView } from './attachment.view.js';
import type { Assignment } from '../../case/rows/assignment.entity.js';
import type { Case } from '../../case/case.js';
import { readersOf, readsContact, readsOpinion, seesOwnPartOnly, type Viewer } from '../../case/standing/viewer.js';
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
      .map(({ id, assignmentId, round, heldOn, way, people, summary, recordedBy, recordedAt }) => ({
        ...{ id, assignmentId, round, heldOn, way, people, summary },
        unitName: unitOf(names, kase.assignment(assignmentId).unitId),
        recordedBy: names.accounts.get(recordedBy) ?? '',
        recordedAt: recordedAt.toISOString(),
      })),
    attachments: parts.attachments.flatMap((attachment) => fileView(kase, attachment, names.accounts, viewer) ?? []),
  };
}

function assignmentView({ parts }: Case, assignment: Assignment, names: CaseNames, viewer: Viewer) {
  const { id, unitId, role, part, state, assignedOn, signedOn, section, person, telephone, endedBecause } = assignment;
  const reading = role === 'co' && readsOpinion(viewer, assignment);
  const why = (step: AssignmentStep) => readsWhy(viewer, assignment, step);
  return {
    ...{ id, unitId, role, part, state, assignedOn, signedOn, section, person, telephone },
    endedBecause: why(state === 'waived' ? 'waiveOpinion' : 'recall') ? endedBecause : null,
    unitName: unitOf(names, unitId),
    unitPhone: names.units.get(unitId)?.phone ?? null,
    contactCount: readsContact(viewer, id) ? parts.contacts.filter((held) => held.assignmentId === id).length : 0,
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

/** A reason is read here by whom the row of its step lets read it on the timeline. */
function readsWhy(viewer: Viewer, { id }: Assignment, step: AssignmentStep): boolean {
  const { reason } = detailsFor(assignmentWorkflow.steps[step], { reason: '' }, readersOf(viewer, id));
  return reason !== undefined;
}

const unitOf = (names: CaseNames, unitId: string): string => names.units.get(unitId)?.name ?? '';
