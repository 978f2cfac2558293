import { DomainError, isDenied, isReplaced, mayBeAnswered, replyOfRound } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { unusedScan } from '../case/file-subject.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Contact } from '../case/rows/contact.entity.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { OpenCase } from '../procedure/open-case.js';
import type { AnswerContact, CorrectContact, RecordContact, UpholdContact } from './assignment.requests.js';

/** 沟通联系: binding before every reply (代表法 art. 51), and what the author says to it. */
@Injectable()
export class ContactsService {
  constructor(private readonly cases: Cases) {}

  record(person: Person, id: string, { attachmentIds = [], readAt, ...held }: RecordContact): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      const { round } = kase.proposal;
      await kase.takeOnAssignment(assignment, 'recordContact', {
        readAt,
        details: { heldOn: held.heldOn, way: held.way },
        fulfilledOn: held.heldOn,
        change: () => {
          heldInRound(kase, assignment, held.heldOn, round);
          const contact = kase.add('contacts', {
            ...{ ...held, assignmentId: id, round, supplement: assignment.state === 'answered' },
            ...{ recordedBy: person.accountId, recordedAt: kase.now },
          });
          attach(kase, contact, attachmentIds);
        },
      });
    });
  }

  /** Recorded anew beside the old. What is denied stays denied until its author says otherwise or it is upheld. */
  correct(
    person: Person,
    id: string,
    { contactId, reason, attachmentIds = [], ...held }: CorrectContact,
  ): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'correctContact', {
        details: { heldOn: held.heldOn, way: held.way, reason },
        change: () => {
          const old = asRead(kase, id, contactId);
          if (old.recordedBy !== person.accountId) throw new DomainError('not-your-part');
          heldInRound(kase, assignment, held.heldOn, old.round);
          const contact = kase.add('contacts', {
            ...{ ...held, assignmentId: id, round: old.round, supplement: old.supplement },
            ...{ replacesId: old.id, correctedBecause: reason, recordedBy: person.accountId, recordedAt: kase.now },
            ...(isDenied(old) ? { answer: old.answer, answerWords: old.answerWords, answeredAt: old.answeredAt } : {}),
          });
          attach(kase, contact, attachmentIds);
        },
      });
    });
  }

  /** 无异议 or 有异议: an objection bars nothing, but a talk that is denied opens the way for no letter. */
  answer(person: Person, id: string, { contactId, answer, words = '', readAt }: AnswerContact): Promise<AfterStep> {
    const answerWords = answer === 'noObjection' ? '' : words.trim();
    return this.cases.act(person, 'assignment', id, async (kase) => {
      let heldOn = '';
      await kase.takeOnAssignment(kase.assignment(id), 'answerContact', {
        readAt,
        details: () => ({ heldOn, answer, words: answerWords }),
        change: () => {
          const contact = asRead(kase, id, contactId);
          heldOn = contact.heldOn;
          if (!mayBeAnswered(kase.parts, contact)) {
            throw new DomainError('condition-not-met', { machine: 'assignment', rule: 'aContactMayBeAnswered' });
          }
          if (answer !== 'noObjection' && answerWords === '') {
            throw new DomainError('reason-required', {}, [{ field: 'words', code: 'required' }]);
          }
          Object.assign(contact, { answer, answerWords, answeredAt: kase.now });
        },
      });
    });
  }

  /** 核实沟通: it counts as the round's contact again. */
  uphold(person: Person, id: string, { contactId, scanId, reason }: UpholdContact): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      let heldOn = '';
      await kase.takeOnAssignment(kase.assignment(id), 'upholdContact', {
        details: () => ({ heldOn, reason }),
        change: () => {
          const contact = asRead(kase, id, contactId);
          heldOn = contact.heldOn;
          if (!isDenied(contact)) {
            throw new DomainError('condition-not-met', { machine: 'assignment', rule: 'aContactIsDenied' });
          }
          const upheld = { upheldOn: kase.today, upheldBecause: reason, upheldBy: person.accountId };
          Object.assign(contact, { ...upheld, upheldFileId: evidence(kase, scanId) });
        },
      });
    });
  }
}

/** @throws DomainError unknown-reference, or contact-replaced where it was put right meanwhile */
function asRead({ parts }: OpenCase, assignmentId: string, contactId: string): Contact {
  const contact = parts.contacts.find(({ id, assignmentId: of }) => id === contactId && of === assignmentId);
  if (!contact) throw refused('unknown-reference', 'contactId');
  if (isReplaced(parts.contacts, contact)) throw new DomainError('contact-replaced');
  return contact;
}

/** A contact counts for the round it was held in: since the assignment, or since the re-handling was ordered. */
function heldInRound(kase: OpenCase, assignment: Assignment, heldOn: string, round: number): void {
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

/** A scan that nothing else rests on. @throws DomainError scan-required */
function evidence({ parts }: OpenCase, scanId: string): string {
  if (unusedScan(parts, scanId)) return scanId;
  throw new DomainError('scan-required', {}, [{ field: 'scanId', code: 'required' }]);
}

const refused = (code: 'date-in-future' | 'date-before-start' | 'unknown-reference', field: string) =>
  new DomainError(code, {}, [{ field, code }]);
