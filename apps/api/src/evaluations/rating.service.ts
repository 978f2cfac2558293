import { DomainError, shanghaiDayOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { isUsed } from '../case/file-subject.js';
import { type Person, scopeOf } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { close } from './close.js';
import type { RateReply } from './evaluation.requests.js';

/** 评价: what the proposers say of a letter they were given. */
@Injectable()
export class RatingService {
  constructor(private readonly cases: Cases) {}

  /** By the author in person, or by the secretariat from the form the author signed. */
  rate(
    person: Person,
    replyId: string,
    { attitude, result, reason = '', scanId = null }: RateReply,
  ): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      const unit = kase.unitsInWords([reply.unitId]);
      await kase.take('rate', {
        details: { unit, attitude, result },
        change: () => {
          canBeRated(kase, reply);
          if ([attitude, result].includes('dissatisfied') && reason === '') throw missing('reason-required', 'reason');
          signedBy(kase, reply, scanId);
          kase.add('evaluations', {
            ...{ replyId, attitude, result, reason, scanId },
            ...{ ratedBy: person.accountId, ratedAt: kase.now },
          });
        },
      });
      close(kase, 'rated');
    });
  }

  /** A co-signer does not rate, but may add a word. */
  comment(person: Person, replyId: string, text: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', replyId, async (kase) => {
      const reply = kase.reply(replyId);
      await kase.take('comment', {
        change: () => {
          if (reply.state !== 'delivered') throw new DomainError('wrong-state');
          const memberId = coSignerIn(kase);
          kase.add('comments', { replyId, memberId, text, writtenAt: kase.now });
        },
      });
    });
  }
}

/** One evaluation for each delivered reply of the present round. */
function canBeRated({ parts, proposal }: OpenCase, reply: Reply): void {
  if (parts.evaluations.some(({ replyId }) => replyId === reply.id)) throw new DomainError('already-rated');
  if (reply.state !== 'delivered' || reply.round !== proposal.round) throw new DomainError('wrong-state');
}

/** Whoever is not the author enters what the author signed. */
function signedBy(kase: OpenCase, { deliveredOn }: Reply, scanId: string | null): void {
  const { parts, person, proposal } = kase;
  const inPerson = scopeOf(person, 'member', 'memberId').includes(proposal.authorMemberId);
  if (scanId === null && inPerson) return;
  if (scanId === null) throw missing('scan-required', 'scanId');
  const scan = parts.attachments.find(
    ({ id, purpose, removedAt }) => id === scanId && purpose === 'scan' && removedAt === null,
  );
  // A signature speaks for one thing: the form of an earlier letter, or of co-signing, is not this one.
  const isForm = scan && !isUsed(kase.parts, scan) && shanghaiDayOf(scan.uploadedAt) >= (deliveredOn ?? kase.today);
  if (!isForm) throw new DomainError('unknown-reference', {}, [{ field: 'scanId', code: 'unknown-reference' }]);
}

function coSignerIn({ parts, person }: OpenCase): string {
  const memberIds = scopeOf(person, 'member', 'memberId');
  const signed = parts.invitations.find(({ memberId, state }) => state === 'confirmed' && memberIds.includes(memberId));
  if (!signed) throw new DomainError('not-your-part');
  return signed.memberId;
}

const missing = (code: 'reason-required' | 'scan-required', field: string) =>
  new DomainError(code, {}, [{ field, code: 'required' }]);
