import { DomainError, mayBeCorrected } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { type Person, scopeOf } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { OpenCase } from '../procedure/open-case.js';
import {
  closeByRatings,
  type GivenRating,
  giveRating,
  isBeingRated,
  isTooLate,
  isUnrated,
  standingRating,
} from './ratings.js';

/** 评价: what the proposers say of a letter they were given. */
@Injectable()
export class RatingService {
  constructor(private readonly cases: Cases) {}

  /** By the author in person. */
  rate(person: Person, replyId: string, rating: GivenRating): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('rate', {
        details: said(kase, reply.unitId, rating),
        change: async () => {
          await isUnrated(kase, reply);
          giveRating(kase, reply, rating);
        },
      });
      closeByRatings(kase);
    });
  }

  /** 更正评价, once a letter; the first value stays readable beside the second. @param because why it is put right */
  correct(person: Person, replyId: string, rating: GivenRating, because: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('correctRating', {
        details: { ...said(kase, reply.unitId, rating), reason: because },
        change: async () => {
          await isBeingRated(kase, reply);
          const first = standingRating(kase, reply);
          if (!first || !mayBeCorrected(first)) throw await isTooLate(kase);
          first.state = 'superseded';
          giveRating(kase, reply, rating, { replacesId: first.id, replacedBecause: because });
        },
      });
      closeByRatings(kase);
    });
  }

  /** 补充评价: of a letter that was marked 未评价; counted from today. */
  rateLate(person: Person, replyId: string, rating: GivenRating): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('rateLate', {
        details: said(kase, reply.unitId, rating),
        change: async () => {
          await isBeingRated(kase, reply);
          const mark = standingRating(kase, reply);
          if (mark?.state !== 'unrated') throw new DomainError('already-rated');
          mark.state = 'superseded';
          giveRating(kase, reply, rating, { replacesId: mark.id });
        },
      });
      closeByRatings(kase);
    });
  }

  /** A co-signer does not rate, but may add a word. */
  comment(person: Person, replyId: string, text: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('comment', {
        change: async () => {
          if (reply.state !== 'delivered' || reply.kind === 'correction') throw await isTooLate(kase);
          const memberId = coSignerIn(kase);
          kase.add('comments', { replyId, memberId, text, writtenAt: kase.now });
        },
      });
    });
  }
}

const said = (kase: OpenCase, unitId: string, { attitude, result }: GivenRating) => ({
  ...{ unit: kase.unitsInWords([unitId]), attitude, result },
});

function coSignerIn({ parts, person }: OpenCase): string {
  const memberIds = scopeOf(person, 'member', 'memberId');
  const signed = parts.invitations.find(({ memberId, state }) => state === 'confirmed' && memberIds.includes(memberId));
  if (!signed) throw new DomainError('not-your-part');
  return signed.memberId;
}
