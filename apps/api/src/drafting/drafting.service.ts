import { DomainError, type ProposalKind } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holds, type Person, scopeOf } from '../auth/person.js';
import { Clock } from '../clock/clock.js';
import type { Act, Beginning } from '../procedure/procedure.service.js';
import { endParts } from '../rounds/end-parts.js';
import type { CaseDto } from '../document/case.dto.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { SavedProposalDto } from '../document/saved.dto.js';
import { type MemberFacts, RegistryQueries } from '../registry/registry.queries.js';
import type { OpenCase } from '../procedure/open-case.js';
import type { ChangeProposal, CreateProposal } from './drafting.requests.js';
import { nextNumber } from '../case/numbering.js';
import { textIsWhatWasRead } from '../case/versions.js';
import type { TextWasRead } from '../http/what-was-read.js';
import { endOpenInvitations, invitationUntil } from '../rounds/invitations.js';
import { reviewAnew } from '../rounds/review-anew.js';
import { type Belonging, hasCome, hourIsKnown, isEvidence, receivedAt, Receipts, receiptsOf } from './receipts.js';
import { writeRequests } from './write-requests.js';

/** From the blank page to submission, and what the author may still do afterwards. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** A member for himself, or the secretariat on a member's behalf, then with how and when it was received. */
  create(person: Person, wanted: CreateProposal): Promise<CaseDto> {
    const begin = (db: EntityManager) => this.blank(db, person, wanted);
    return this.cases.begin(person, begin, async (kase) => {
      const requests = wanted.requests ?? [];
      writeRequests(
        kase,
        requests.map((text) => ({ text })),
      );
      await kase.begin('create');
    });
  }

  /** Stores the text as it stands. Nobody's words are overwritten unseen: the edit says which version it was made from. */
  autosave(person: Person, id: string, change: ChangeProposal): Promise<SavedProposalDto> {
    const write: Act = async (kase) => {
      const { proposal } = kase;
      await kase.mayTake('autosave');
      if (change.textVersion !== proposal.textVersion) {
        throw new DomainError('changed-meanwhile', { version: proposal.textVersion });
      }
      if (change.requests) writeRequests(kase, change.requests);
      const { title, background, suggestedUnits, disclosureWish } = change;
      Object.assign(proposal, definedOnly({ title, background, suggestedUnits, disclosureWish }));
      proposal.textVersion += 1;
    };
    return this.cases.save(person, 'proposal', id, write, ({ proposal, parts, now }) => ({
      version: proposal.textVersion,
      savedAt: now.toISOString(),
      requestIds: parts.requests.map((request) => request.id),
    }));
  }

  /** 改动正文: the confirmations given to the old text go back to invitations; a later day that was chosen stays. */
  reopenText(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const confirmed = kase.parts.invitations.filter(({ state }) => state === 'confirmed');
      const memberIds = confirmed.map(({ memberId }) => memberId);
      const until = invitationUntil(kase);
      await kase.take('reopenText', {
        details: { count: confirmed.length },
        change: () => {
          for (const invitation of confirmed) {
            const expiresOn = invitation.expiresOn > until ? invitation.expiresOn : until;
            Object.assign(invitation, { state: 'invited', expiresOn, answeredAt: null, scanId: null });
          }
        },
        memberIds,
      });
    });
  }

  discard(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) => kase.take('discard'));
  }

  /**
   * Gives the receipt number; when it was received decides in which session it is filed, and whether in it or after it.
   * A case sent back keeps the receipt and the session it was first filed under.
   * @param signedOriginalId the scan of what the member has signed, for a text that staff file
   */
  submit(person: Person, id: string, signedOriginalId?: string | null): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { proposal } = kase;
      const original = signedOriginalId ?? null;
      const filed = proposal.submittedAt === null ? await this.filed(kase) : null;
      const receiptNumber = filed?.receiptNumber ?? proposal.receiptNumber ?? 0;
      await kase.take('submit', {
        details: { receiptNumber },
        ...(filed?.inSession && { closesOn: filed.session.closesOn }),
        change: () => {
          // What the member confirmed was the text as it stood; what he submits himself needs no other word of his.
          const own = scopeOf(person, 'member', 'memberId').includes(proposal.authorMemberId);
          if (original !== null) isEvidence(kase, original, 'signedOriginalId');
          else if (!own) disownedNeedsOriginal(proposal);
          if (filed) {
            const { session, inSession } = filed;
            Object.assign(proposal, { receiptNumber, sessionId: session.id, inSession });
          }
          Object.assign(proposal, {
            submittedAt: kase.now,
            filingConfirmedOn: proposal.onBehalf && own ? kase.today : null,
            signedOriginalId: proposal.onBehalf ? original : null,
            ...{ filingObjection: null, disownedOn: null, disowningRefusedOn: null },
          });
          reviewAnew(kase);
        },
      });
      await endOpenInvitations(kase, this.registry);
    });
  }

  private async filed(kase: OpenCase): Promise<Belonging & { receiptNumber: number }> {
    const { proposal, db, now } = kase;
    const { receivedOn, receivedTime } = proposal;
    const at = proposal.onBehalf && receivedOn !== null ? receivedAt({ receivedOn, receivedTime }) : now;
    const belonging = await this.receipts.belonging(proposal.bodyId, at, db);
    const { session } = belonging;
    if (session.id !== proposal.sessionId) await this.receipts.sitsIn(session, proposal.authorMemberId, db);
    return { ...belonging, receiptNumber: await nextNumber(kase, receiptsOf(session, proposal)) };
  }

  /** @param read the text and files that the author had before him */
  confirmFiling(person: Person, id: string, read: TextWasRead): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('confirmFiling', {
        change: () => {
          textIsWhatWasRead(kase, read);
          Object.assign(kase.proposal, { filingConfirmedOn: kase.today, disownedOn: null, filingObjection: null });
        },
      }),
    );
  }

  /** The parts of units end with the case. In this stage there are none yet: it is withdrawn before it is accepted. */
  withdraw(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('withdraw', { details: { reason } });
      await endParts(kase);
    });
  }

  private async blank(db: EntityManager, person: Person, wanted: CreateProposal): Promise<Beginning> {
    const { onBehalf } = wanted;
    const seats = onBehalf
      ? await this.seatOf(db, person, wanted.authorMemberId)
      : await this.ownSeats(db, person, wanted.bodyId);
    const [{ bodyId }] = seats;
    if (onBehalf) hasCome(onBehalf, this.clock.now(), 'onBehalf.');
    const belonging = await this.receipts.belonging(bodyId, onBehalf ? receivedAt(onBehalf) : this.clock.now(), db);
    if (onBehalf) hourIsKnown(onBehalf, belonging, 'onBehalf.');
    const { session } = belonging;
    const seat = seats.find(({ termId }) => termId === session.termId);
    const kind: ProposalKind = session.bodyKind === 'congress' ? 'suggestion' : 'cppccProposal';
    if (!seat) throw new DomainError('no-seat-in-term').of(kind);
    return {
      ...{ bodyId, sessionId: session.id, kind, authorMemberId: seat.id, openedBy: person.accountId },
      title: wanted.title ?? '',
      background: wanted.background ?? '',
      suggestedUnits: wanted.suggestedUnits ?? '',
      disclosureWish: wanted.disclosureWish ?? null,
      onBehalf: Boolean(onBehalf),
      receivedHow: onBehalf?.receivedHow ?? null,
      receivedOn: onBehalf?.receivedOn ?? null,
      receivedTime: onBehalf?.receivedTime ?? null,
      receivedNote: onBehalf?.note ?? '',
    };
  }

  /** The seats a member may file from, of whichever terms. With seats in two bodies the request names the body. */
  private async ownSeats(db: EntityManager, person: Person, bodyId?: string): Promise<Seats> {
    const all = await this.registry.members(scopeOf(person, 'member', 'memberId'), db);
    const [seat, ...others] = all.filter((member) => !member.retired && (!bodyId || member.bodyId === bodyId));
    if (!seat) throw new DomainError('not-your-part');
    if (others.some((other) => other.bodyId !== seat.bodyId))
      throw new DomainError('invalid-input', {}, [{ field: 'bodyId', code: 'required' }]);
    return [seat, ...others];
  }

  private async seatOf(db: EntityManager, person: Person, memberId?: string): Promise<Seats> {
    if (!holds(person, 'secretariat')) throw new DomainError('not-your-part');
    const [member] = memberId ? await this.registry.members([memberId], db) : [];
    const bodyIds = scopeOf(person, 'secretariat', 'bodyId');
    if (!member || member.retired || !bodyIds.includes(member.bodyId)) {
      throw new DomainError('unknown-reference', {}, [{ field: 'authorMemberId', code: 'unknown-reference' }]);
    }
    return [member];
  }
}

type Seats = [MemberFacts, ...MemberFacts[]];

/** What its author disowned goes in again by himself, or with what he has signed (procedure §9.6). @throws DomainError invalid-input */
function disownedNeedsOriginal({ disownedOn }: OpenCase['proposal']): void {
  if (disownedOn !== null)
    throw new DomainError('invalid-input', {}, [{ field: 'signedOriginalId', code: 'required' }]);
}

const definedOnly = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
