import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { isUsed } from '../case/file-subject.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { endParts } from '../rounds/end-parts.js';
import { forgetPreReview } from '../rounds/review-anew.js';

/** A filing on behalf that its author disowns, and what the secretariat makes of that (procedure §9.2.3). */
@Injectable()
export class DisowningService {
  constructor(private readonly cases: Cases) {}

  /** 否认代为登记: under review it goes back, later it waits for the secretariat. */
  disown(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('disownFiling', {
        details: { reason },
        change: () => {
          Object.assign(kase.proposal, { filingObjection: reason, disownedOn: kase.today });
          if (kase.proposal.state === 'preReviewed') forgetPreReview(kase);
        },
      }),
    );
  }

  /** It is not the member’s: the case ends, and with it what units have of it. */
  confirmDisowning(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('confirmDisowning');
      await endParts(kase);
    });
  }

  /** It is his: he is shown what he signed. */
  refuseDisowning(person: Person, id: string, { reason, originalId }: Refusal): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('refuseDisowning', {
        details: { reason },
        change: () => {
          isAnOriginal(kase, originalId);
          Object.assign(kase.proposal, { disownedOn: null, disowningRefusedOn: kase.today });
        },
      }),
    );
  }
}

interface Refusal {
  reason: string;
  originalId: string;
}

/** @throws DomainError unknown-reference for anything but a scan that speaks for nothing else */
function isAnOriginal({ parts }: OpenCase, originalId: string): void {
  const scan = parts.attachments.find(
    ({ id, purpose, removedAt }) => id === originalId && purpose === 'scan' && removedAt === null,
  );
  if (scan && !isUsed(parts, scan)) return;
  throw new DomainError('unknown-reference', {}, [{ field: 'originalId', code: 'unknown-reference' }]);
}
