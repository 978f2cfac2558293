import { DomainError, yearOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Person } from '../auth/person.js';
import { Procedure } from '../procedure/procedure.service.js';
import { letterIsWhatWasRead } from '../case/versions.js';
import { deliveriesTo } from './deliveries.js';
import { Delivery } from '../case/rows/delivery.entity.js';
import { promisesOf } from './promises.js';
import type { DeliverTo, IssueReply } from './reply.requests.js';
import { concludeRound } from '../rounds/rounds.js';

/** The letter leaves its unit: signed, numbered, in the proposers' hands. */
@Injectable()
export class IssuingService {
  constructor(private readonly procedure: Procedure) {}

  /** 签发: from here on text, class and number stand still. @throws DomainError number-taken */
  async issue(person: Person, id: string, { documentNumber, signer, ...read }: IssueReply): Promise<string> {
    const issued = this.procedure.act(person, 'reply', id, async (kase) => {
      const { today } = kase;
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'issue', {
        details: { documentNumber, signer },
        change: async () => {
          await letterIsWhatWasRead(kase, reply, read);
          Object.assign(reply, { documentNumber, signer, documentYear: yearOf(today), issuedOn: today });
        },
      });
    });
    return issued.catch((error: unknown) => {
      throw isNumberTaken(error)
        ? new DomainError('number-taken', {}, [{ field: 'documentNumber', code: 'already-exists' }])
        : error;
    });
  }

  /** 送达 to every proposer; then its promises bind, the part is answered and perhaps the whole round. */
  deliver(person: Person, id: string, wanted: readonly DeliverTo[]): Promise<string> {
    return this.procedure.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'deliver', {
        change: async () => {
          const deliveries = deliveriesTo(kase, reply, wanted);
          for (const delivery of deliveries) {
            await kase.add(Delivery, kase.parts.deliveries, { ...delivery, replyId: id });
          }
          reply.deliveredOn =
            deliveries
              .map(({ deliveredOn }) => deliveredOn)
              .sort()
              .at(-1) ?? kase.today;
          await promisesOf(kase, reply);
        },
      });
      const fulfilledOn = reply.deliveredOn ?? kase.today;
      await kase.system.takeOnAssignment(kase.assignment(reply.assignmentId), 'answered', { fulfilledOn });
      await concludeRound(kase);
    });
  }
}

const ONE_NUMBER_A_YEAR = 'uq_replies_unit_id_document_year_document_number';

/** Two letters of one unit never bear one number in a year, even when both are signed at the same moment. */
const isNumberTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === ONE_NUMBER_A_YEAR;
