import { DomainError, mayBeContested, shanghaiDayOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { unusedScan } from '../case/file-subject.js';
import type { Evaluation } from '../case/rows/evaluation.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { OpenCase } from '../procedure/open-case.js';
import {
  closeByRatings,
  type GivenRating,
  giveRating,
  isTooLate,
  isUnrated,
  ratedOn,
  standingRating,
} from './ratings.js';

/** What is entered for the author: his rating, and the form that he signed. */
export interface SignedRating extends GivenRating {
  scanId: string;
  signedOn: string;
}

/** 代录评价: entered by one of the secretariat, confirmed by another, and void if the author says it is not his. */
@Injectable()
export class ProxyRatingService {
  constructor(private readonly cases: Cases) {}

  /** Valid at once where the body asks for no second person. */
  enter(person: Person, replyId: string, { scanId, signedOn, ...rating }: SignedRating): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      const { attitude, result } = rating;
      const fulfilledOn: { rating?: string } = {};
      await kase.take('rateByProxy', {
        units: [kase.assignment(reply.assignmentId)],
        details: { unit: kase.unitsInWords([reply.unitId]), attitude, result, signedOn },
        fulfilledOn,
        change: async () => {
          await isUnrated(kase, reply);
          isSignedForm(kase, reply, scanId);
          isSignedInTime(kase, reply, signedOn);
          const state = kase.policy.proxy_rating_second_person ? 'pending' : 'valid';
          giveRating(kase, reply, rating, { scanId, signedOn, state });
          fulfilledOn.rating = ratedOn(kase);
        },
      });
      closeByRatings(kase);
    });
  }

  /** @param scanId the form that the second person has read */
  confirm(person: Person, replyId: string, scanId: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      const fulfilledOn: { rating?: string } = {};
      let entered = standingRating(kase, reply);
      await kase.take('confirmProxyRating', {
        units: [kase.assignment(reply.assignmentId)],
        details: () => told(kase, reply, entered),
        fulfilledOn,
        change: async () => {
          entered = await enteredByAnother(kase, reply);
          if (entered.scanId !== scanId) throw new DomainError('unknown-reference', {}, [UNKNOWN_SCAN]);
          Object.assign(entered, { state: 'valid', checkedBy: person.accountId });
          fulfilledOn.rating = ratedOn(kase);
        },
      });
      closeByRatings(kase);
    });
  }

  /** The letter is unrated again; what was entered stays readable. */
  refuse(person: Person, replyId: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('refuseProxyRating', {
        units: [kase.assignment(reply.assignmentId)],
        details: { unit: kase.unitsInWords([reply.unitId]), reason },
        change: async () => {
          const entered = await enteredByAnother(kase, reply);
          Object.assign(entered, { state: 'refused', checkedBy: person.accountId, endedBecause: reason });
        },
      });
    });
  }

  /** 否认代录. @param own what the author says himself, in the same act */
  contest(person: Person, replyId: string, because: string, own?: GivenRating): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      const entered = standingRating(kase, reply);
      await kase.take('contestProxyRating', {
        units: [kase.assignment(reply.assignmentId)],
        details: () => ({ ...told(kase, reply, entered), reason: because }),
        change: async () => {
          if (!entered || !mayBeContested(kase.parts, entered, kase.today)) throw await isTooLate(kase);
          Object.assign(entered, { state: 'void', endedBecause: because });
          if (own) giveRating(kase, reply, own, { replacesId: entered.id });
          // An explanation was given: the case stays closed, and what is missing may still be said.
          else if (kase.proposal.closedBecause === 'settled') markUnrated(kase, reply);
        },
      });
      closeByRatings(kase);
    });
  }
}

/** 未评价: whoever marks it does not rate. */
export function markUnrated(kase: OpenCase, { id: replyId }: Reply): void {
  const { person, now } = kase;
  kase.add('evaluations', { replyId, state: 'unrated', ratedBy: person.accountId, ratedAt: now });
}

const told = (kase: OpenCase, { unitId }: Reply, entered: Evaluation | undefined) => ({
  unit: kase.unitsInWords([unitId]),
  attitude: entered?.attitude ?? null,
  result: entered?.result ?? null,
  signedOn: entered?.signedOn ?? null,
});

/** @throws DomainError not-your-part for what one has entered oneself, wrong-state where nothing waits */
async function enteredByAnother(kase: OpenCase, reply: Reply): Promise<Evaluation> {
  const entered = standingRating(kase, reply);
  if (entered?.state !== 'pending') throw await isTooLate(kase);
  if (entered.ratedBy === kase.person.accountId) throw new DomainError('not-your-part');
  return entered;
}

const UNKNOWN_SCAN = { field: 'scanId', code: 'unknown-reference' };

/** A signature speaks for one thing: the form of an earlier letter, or of co-signing, is not this one. */
function isSignedForm({ parts, today }: OpenCase, { deliveredOn }: Reply, scanId: string): void {
  const scan = unusedScan(parts, scanId);
  const isForm = scan && shanghaiDayOf(scan.uploadedAt) >= (deliveredOn ?? today);
  if (!isForm) throw new DomainError('unknown-reference', {}, [UNKNOWN_SCAN]);
}

/** From the day on which the letter was there to the last one for rating, and not tomorrow. */
function isSignedInTime({ parts, proposal, today }: OpenCase, { deliveredOn }: Reply, signedOn: string): void {
  const at = (code: 'date-in-future' | 'date-before-start' | 'outside-rating-time') =>
    new DomainError(code, {}, [{ field: 'signedOn', code }]);
  if (signedOn > today) throw at('date-in-future');
  if (deliveredOn !== null && signedOn < deliveredOn) throw at('date-before-start');
  const inTime = parts.deadlines.some(
    ({ clock, round, dueOn }) => clock === 'rating' && round === proposal.round && signedOn <= dueOn,
  );
  if (!inTime) throw at('outside-rating-time');
}
