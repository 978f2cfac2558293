import { DomainError, shanghaiDayOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.js';
import type { Proposal } from '../case/rows/proposal.entity.js';
import { unusedScan } from '../case/file-subject.js';
import { Policies } from '../policy/policies.js';
import { isInSession, RegistryQueries, type SessionFacts } from '../registry/registry.queries.js';

/** Day and hour, as they were noted down when something came on paper. */
export interface Receipt {
  receivedOn: string;
  receivedTime?: string | null | undefined;
}

/** A session, and whether what came then was filed in it or after it. */
export interface Belonging {
  session: SessionFacts;
  inSession: boolean;
}

/** In session or not, and in which, is decided by when something was received, not by when it was typed in (§9.1.1). */
@Injectable()
export class Receipts {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError no-open-session */
  async belonging(bodyId: string, receivedAt: Date, db: EntityManager): Promise<Belonging> {
    const { filing_opens_days } = this.policies.of(bodyId).policy;
    const session = await this.registry.sessionFor(bodyId, receivedAt, filing_opens_days, db);
    if (!session) throw new DomainError('no-open-session');
    return { session, inSession: isInSession(session, receivedAt) };
  }

  /** A seat belongs to a term (§9.1.3). @throws DomainError no-seat-in-term */
  async sitsIn({ termId }: SessionFacts, memberId: string, db: EntityManager): Promise<void> {
    const [seat] = await this.registry.members([memberId], db);
    if (seat?.termId !== termId) throw new DomainError('no-seat-in-term');
  }
}

/** The counter of the receipts that a session gives. */
export const receiptsOf = (session: Pick<SessionFacts, 'id'>, { kind }: Pick<Proposal, 'kind'>): string =>
  `receipt:${session.id}:${kind}`;

/** When it came. Where the hour is not known, the day began with it. */
export const receivedAt = ({ receivedOn, receivedTime }: Receipt): Date =>
  new Date(`${receivedOn}T${receivedTime ?? '00:00'}:00+08:00`);

/** @throws DomainError invalid-input for what is yet to come */
export function hasCome(receipt: Receipt, now: Date, within = ''): void {
  if (receivedAt(receipt) <= now) return;
  if (receipt.receivedOn > shanghaiDayOf(now)) throw faultAt(`${within}receivedOn`, 'date-in-future');
  throw faultAt(`${within}receivedTime`, 'time-in-future');
}

/** On the day of the cut-off the hour says whether something is filed in session. @throws DomainError invalid-input */
export function hourIsKnown({ receivedOn, receivedTime }: Receipt, { session }: Belonging, within = ''): void {
  if (!receivedTime && receivedOn === shanghaiDayOf(session.cutoffAt))
    throw faultAt(`${within}receivedTime`, 'decides-the-session');
}

/** What shows when it came, or is signed: the original that it has, or another scan on which nothing rests. @throws DomainError unknown-reference */
export function isEvidence({ parts }: Pick<Case, 'parts'>, scanId: string, field: string): void {
  if (scanId === parts.proposal.signedOriginalId || unusedScan(parts, scanId)) return;
  throw new DomainError('unknown-reference', {}, [{ field, code: 'unknown-reference' }]);
}

const faultAt = (field: string, code: string) => new DomainError('invalid-input', {}, [{ field, code }]);
