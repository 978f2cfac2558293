import { DomainError, type FieldFault, repliesItself, replyOfRound } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { startRound } from '../rounds/rounds.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { AllotPart, RecordContact } from './assignment.requests.js';
import type { Contact } from '../case/rows/contact.entity.js';

/** What a unit does with a case in hand, besides its letters. */
@Injectable()
export class WorkingService {
  constructor(private readonly cases: Cases) {}

  /** 签收; whoever replies may begin to write. */
  signFor(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'signFor', { change: () => void (assignment.signedOn = kase.today) });
      if (repliesItself(assignment.role)) await startRound(kase, assignment);
    });
  }

  /** 落实承办 */
  allot(person: Person, id: string, allotted: AllotPart): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'allot', {
        details: { section: allotted.section, person: allotted.person },
        change: () => void Object.assign(assignment, allotted),
      });
    });
  }

  /** 沟通联系: binding before every reply (代表法 art. 51). */
  recordContact(person: Person, id: string, { attachmentIds = [], ...held }: RecordContact): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'recordContact', {
        details: { heldOn: held.heldOn, way: held.way },
        fulfilledOn: held.heldOn,
        change: () => {
          heldInThisRound(kase, assignment, held.heldOn);
          const contact = kase.add('contacts', {
            ...{ ...held, assignmentId: id, round: kase.proposal.round },
            ...{ recordedBy: person.accountId, recordedAt: kase.now },
          });
          attach(kase, contact, attachmentIds);
        },
      });
    });
  }
}

/** A contact counts for the round it was held in: since the assignment, or since the re-handling was ordered. */
function heldInThisRound(kase: OpenCase, assignment: Assignment, heldOn: string): void {
  const { round } = kase.proposal;
  const since = round > 1 ? replyOfRound(kase.parts, assignment.id)?.startedOn : undefined;
  if (heldOn > kase.today) throw refused('date-in-future', 'heldOn');
  if (heldOn < (since ?? assignment.assignedOn)) throw refused('date-before-start', 'heldOn');
}

/** The files belong to the contact from now on. */
function attach({ parts }: OpenCase, contact: Contact, attachmentIds: readonly string[]): void {
  for (const [index, id] of attachmentIds.entries()) {
    const file = parts.attachments.find((attachment) => attachment.id === id);
    if (
      file?.purpose !== 'contact' ||
      file.subjectId !== null ||
      file.removedAt !== null ||
      file.uploadedBy !== contact.recordedBy
    ) {
      throw refused('unknown-reference', `attachmentIds.${index}`);
    }
    file.subjectId = contact.id;
  }
}

const refused = (code: 'date-in-future' | 'date-before-start' | 'unknown-reference', field: FieldFault['field']) =>
  new DomainError(code, {}, [{ field, code }]);
