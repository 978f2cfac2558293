import { runningClock, sessionName } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { nextNumber } from '../case/numbering.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { CorrectSession } from './filings.requests.js';
import { hasCome, isEvidence, receivedAt, Receipts, receiptsOf } from './receipts.js';

/** What the secretariat does with a filing before it is accepted, beside reviewing it. */
@Injectable()
export class FilingsService {
  constructor(
    private readonly cases: Cases,
    private readonly receipts: Receipts,
  ) {}

  /** 更正会次: when it was received puts it into its session and series. A session gives receipts of its own. */
  correctSession(person: Person, id: string, corrected: CorrectSession) {
    const { receivedOn, receivedTime, scanId, reason, readAt } = corrected;
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { proposal, db, now } = kase;
      hasCome({ receivedOn, receivedTime }, now);
      const at = receivedAt({ receivedOn, receivedTime });
      const { session, inSession } = await this.receipts.belonging(proposal.bodyId, at, db);
      await this.receipts.sitsIn(session, proposal.authorMemberId, db);
      const receiptNumber =
        session.id === proposal.sessionId
          ? (proposal.receiptNumber ?? 0)
          : await nextNumber(kase, receiptsOf(session, proposal));
      const name = sessionName(session.termOrdinal, session.ordinal);
      await kase.take('correctSession', {
        readAt,
        details: { receivedOn, receivedTime, session: name, receiptNumber, reason },
        ...(inSession && { closesOn: session.closesOn }),
        change: () => {
          isEvidence(kase, scanId, 'scanId');
          Object.assign(proposal, { receivedOn, receivedTime, receiptEvidenceId: scanId });
          Object.assign(proposal, { sessionId: session.id, inSession, receiptNumber });
        },
      });
    });
  }

  /** 提醒修改: nobody’s text is ended of which he was not reminded. */
  remindRevision(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const dueOn = runningClock(kase.parts, 'revision')?.dueOn ?? null;
      await kase.take('remindRevision', { details: { dueOn } });
      const revision = runningClock(kase.parts, 'revision');
      if (revision) Object.assign(revision, { remindedOn: kase.today });
    });
  }

  /** 逾期未修改终止 */
  closeReturned(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) => kase.take('closeReturned'));
  }
}
