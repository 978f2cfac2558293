import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { letterIsWhatWasRead } from '../case/versions.js';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { prolongRating } from './corrections.service.js';
import { deliveriesTo } from './deliveries.js';
import { takeDocumentNumber } from './document-numbers.queries.js';
import { promisesOf } from './promises.js';
import type { DeliverTo, IssueReply } from './reply.requests.js';
import { beginAgain } from '../rounds/begin-again.js';
import { concludeRound } from '../rounds/rounds.js';

/** The letter leaves its unit: signed, numbered, in the proposers' hands. */
@Injectable()
export class IssuingService {
  constructor(private readonly cases: Cases) {}

  /** 签发: from here on text, class and number stand still. @throws DomainError number-taken */
  issue(person: Person, id: string, { documentNumber, signer, ...read }: IssueReply): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'issue', {
        details: { documentNumber, signer },
        change: async () => {
          await letterIsWhatWasRead(kase, reply, read);
          await takeDocumentNumber(kase, reply.unitId, documentNumber);
          Object.assign(reply, { documentNumber, signer, issuedOn: kase.today });
        },
      });
    });
  }

  /** 作废公文: the letter stays readable and its number spent, and the draft returns in the same act. */
  voidLetter(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'voidLetter', {
        details: { reason, documentNumber: reply.documentNumber },
        change: () => void (reply.voidedBecause = reason),
      });
      await beginAgain(kase, kase.assignment(reply.assignmentId), reply);
    });
  }

  /** 送达 to every proposer; then its promises bind, the part is answered and perhaps the whole round. */
  deliver(person: Person, id: string, wanted: readonly DeliverTo[]): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      const { documentNumber, signer } = reply;
      const fulfilledOn: { delivery?: string } = {};
      await kase.takeOnReply(reply, 'deliver', {
        details: { documentNumber, signer, corrects: numberCorrected(kase, reply) },
        fulfilledOn,
        change: () => {
          const deliveries = deliveriesTo(kase, reply, wanted);
          for (const delivery of deliveries) kase.add('deliveries', { ...delivery, replyId: id });
          reply.deliveredOn =
            deliveries
              .map(({ deliveredOn }) => deliveredOn)
              .sort()
              .at(-1) ?? kase.today;
          fulfilledOn.delivery = reply.deliveredOn;
          promisesOf(kase, reply);
          if (reply.kind === 'correction') prolongRating(kase, reply);
        },
      });
      // The letter that it puts right has answered for the part, and is what is rated.
      if (reply.kind === 'correction') return;
      const answeredOn = reply.deliveredOn ?? kase.today;
      await kase.system.takeOnAssignment(kase.assignment(reply.assignmentId), 'answered', { fulfilledOn: answeredOn });
      await concludeRound(kase);
    });
  }
}

/** The number of the letter that a correction puts right. */
const numberCorrected = (kase: Case, { correctsId }: Reply): string | null =>
  correctsId === null ? null : kase.reply(correctsId).documentNumber;
