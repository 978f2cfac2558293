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
import { isInSession, RegistryQueries } from '../registry/registry.queries.js';
import type { ChangeProposal, CreateProposal } from './drafting.requests.js';
import { nextNumber } from '../case/numbering.js';
import { textIsWhatWasRead } from '../case/versions.js';
import type { TextWasRead } from '../http/what-was-read.js';
import { invitationUntil, recallOpenInvitations } from '../rounds/invitations.js';
import { reviewAnew } from '../rounds/review-anew.js';
import { writeRequests } from './write-requests.js';

/** From the blank page to submission, and what the author may still do afterwards. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
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

  /** Gives the receipt number; the session's cut-off decides whether it counts as filed in session. */
  submit(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { proposal, db, now } = kase;
      const session = await this.sessionNow(proposal.bodyId, db);
      const key = `receipt:${session.id}:${proposal.kind}`;
      // A case sent back keeps the receipt and the session it was first filed under.
      const first = proposal.submittedAt === null;
      const receiptNumber = first ? await nextNumber(kase, key) : (proposal.receiptNumber ?? 0);
      await kase.take('submit', {
        details: { receiptNumber },
        change: () => {
          if (first)
            Object.assign(proposal, { receiptNumber, sessionId: session.id, inSession: isInSession(session, now) });
          // What the member confirmed was the text as it stood; what he submits himself needs no other word of his.
          const own = scopeOf(person, 'member', 'memberId').includes(proposal.authorMemberId);
          Object.assign(proposal, {
            submittedAt: now,
            filingConfirmedOn: proposal.onBehalf && own ? kase.today : null,
            ...{ filingObjection: null, disownedOn: null, disowningRefusedOn: null },
          });
          reviewAnew(kase);
          recallOpenInvitations(kase);
        },
      });
    });
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

  /** The parts of units end with the case. In this stage there are none yet: the table withdraws from 待审查 only. */
  withdraw(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('withdraw', { details: { reason } });
      await endParts(kase);
    });
  }

  private async blank(db: EntityManager, person: Person, wanted: CreateProposal): Promise<Beginning> {
    const { authorMemberId, bodyId } = wanted.onBehalf
      ? await this.onBehalfOf(db, person, wanted.authorMemberId)
      : await this.ownMandate(db, person, wanted.bodyId);
    const session = await this.sessionNow(bodyId, db);
    const kind: ProposalKind = session.bodyKind === 'congress' ? 'suggestion' : 'cppccProposal';
    if (wanted.onBehalf && wanted.onBehalf.receivedOn > this.clock.today()) {
      throw new DomainError('invalid-input', {}, [{ field: 'onBehalf.receivedOn', code: 'date-in-future' }]);
    }
    return {
      ...{ bodyId, sessionId: session.id, kind, authorMemberId, openedBy: person.accountId },
      title: wanted.title ?? '',
      background: wanted.background ?? '',
      suggestedUnits: wanted.suggestedUnits ?? '',
      disclosureWish: wanted.disclosureWish ?? null,
      onBehalf: Boolean(wanted.onBehalf),
      receivedHow: wanted.onBehalf?.receivedHow ?? null,
      receivedOn: wanted.onBehalf?.receivedOn ?? null,
      receivedNote: wanted.onBehalf?.note ?? '',
    };
  }

  /** The seat a member files from. With seats in two bodies the request names the body. */
  private async ownMandate(db: EntityManager, person: Person, bodyId?: string) {
    const seats = await this.registry.members(scopeOf(person, 'member', 'memberId'), db);
    const [seat, ...others] = seats.filter((member) => !member.retired && (!bodyId || member.bodyId === bodyId));
    if (!seat) throw new DomainError('not-your-part');
    if (others.some((other) => other.bodyId !== seat.bodyId))
      throw new DomainError('invalid-input', {}, [{ field: 'bodyId', code: 'required' }]);
    return { authorMemberId: seat.id, bodyId: seat.bodyId };
  }

  private async onBehalfOf(db: EntityManager, person: Person, memberId?: string) {
    if (!holds(person, 'secretariat')) throw new DomainError('not-your-part');
    const [member] = memberId ? await this.registry.members([memberId], db) : [];
    const bodyIds = scopeOf(person, 'secretariat', 'bodyId');
    if (!member || member.retired || !bodyIds.includes(member.bodyId)) {
      throw new DomainError('unknown-reference', {}, [{ field: 'authorMemberId', code: 'unknown-reference' }]);
    }
    return { authorMemberId: member.id, bodyId: member.bodyId };
  }

  private async sessionNow(bodyId: string, db: EntityManager) {
    const session = await this.registry.sessionOpenAt(bodyId, this.clock.now(), db);
    if (!session) throw new DomainError('no-open-session');
    return session;
  }
}

const definedOnly = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
