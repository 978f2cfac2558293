import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { endParts } from '../rounds/end-parts.js';
import { forgetPreReview } from '../rounds/review-anew.js';
import { isEvidence } from './receipts.js';

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
          isEvidence(kase, originalId, 'originalId');
          const shown = { signedOriginalId: originalId, disowningRefusedOn: kase.today };
          Object.assign(kase.proposal, { ...shown, disownedOn: null });
        },
      }),
    );
  }
}

interface Refusal {
  reason: string;
  originalId: string;
}
