import { DomainError, invitedOrSigned, isOpen } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { Case } from '../case/case.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { textIsWhatWasRead } from '../case/versions.js';
import type { TextWasRead } from '../http/what-was-read.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { invitationUntil } from '../rounds/invitations.js';
import type { Invitation } from '../case/rows/invitation.entity.js';

/** 联名: a member is invited and confirms in person, or signs on paper before the secretariat. */
@Injectable()
export class CoSigningService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  /** @param expiresOn the inviter's own date; the body's usual time when absent */
  invite(person: Person, id: string, memberIds: readonly string[], expiresOn?: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const invited = await this.invitable(kase, memberIds);
      if (expiresOn !== undefined && expiresOn < kase.today) throw faultAt('expiresOn', 'date-before-start');
      const until = invitationUntil(kase, expiresOn);
      await kase.take('invite', {
        memberIds: [...memberIds],
        details: { names: invited.map(({ inWords }) => inWords).join('、'), until },
        change: () => invited.forEach(({ id: memberId }) => ask(kase, memberId, until)),
      });
    });
  }

  recall(person: Person, invitationId: string): Promise<AfterStep> {
    return this.answer(person, invitationId, 'recallInvitation', 'recalled');
  }

  /** @param read the text and files that the member had before him; others are not confirmed unread */
  confirm(person: Person, invitationId: string, read: TextWasRead): Promise<AfterStep> {
    return this.answer(person, invitationId, 'confirm', 'confirmed', read);
  }

  decline(person: Person, invitationId: string): Promise<AfterStep> {
    return this.answer(person, invitationId, 'declineInvitation', 'declined');
  }

  /** Signatures on paper count as the members' own confirmations, all of a sheet in one act; its scan is kept. */
  recordPaperSignatures(person: Person, id: string, memberIds: readonly string[], scanId: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const standing = kase.parts.invitations.filter(({ memberId }) => memberIds.includes(memberId));
      const confirmed = standing.find(({ state }) => state === 'confirmed');
      if (confirmed) {
        const [member] = await this.registry.members([confirmed.memberId], kase.db);
        throw new DomainError('already-invited', { name: member?.inWords ?? '' });
      }
      const asked = standing.map(({ memberId }) => memberId);
      const signed = await this.invitable(kase, memberIds, asked);
      const scan = kase.parts.attachments.find(({ id: scan, purpose }) => scan === scanId && purpose === 'scan');
      if (!scan || scan.removedAt !== null) throw faultAt('scanId', 'unknown-reference');
      await kase.take('recordPaperSignature', {
        memberIds: [...memberIds],
        details: { name: signed.map(({ inWords }) => inWords).join('、') },
        change: () => {
          for (const memberId of memberIds) {
            const invitation = standing.find((one) => one.memberId === memberId) ?? ask(kase, memberId, kase.today);
            Object.assign(invitation, { state: 'confirmed', answeredAt: kase.now, scanId });
          }
        },
      });
    });
  }

  private answer(
    person: Person,
    invitationId: string,
    step: 'recallInvitation' | 'confirm' | 'declineInvitation',
    state: 'recalled' | 'confirmed' | 'declined',
    read?: TextWasRead,
  ): Promise<AfterStep> {
    return this.cases.act(person, 'invitation', invitationId, async (kase) => {
      const invitation = kase.parts.invitations.find(({ id }) => id === invitationId);
      if (!invitation) throw new DomainError('not-found');
      const inPerson = step !== 'recallInvitation';
      const own = person.roles.some(({ memberId }) => memberId === invitation.memberId);
      if (inPerson && !own) throw new DomainError('not-your-part');
      if (!isOpen(invitation, kase.today)) throw new DomainError('invitation-over');
      if (read) textIsWhatWasRead(kase, read);
      const [member] = await this.registry.members([invitation.memberId], kase.db);
      await kase.take(step, {
        memberIds: [invitation.memberId],
        details: { name: member?.inWords ?? '' },
        change: () => void Object.assign(invitation, { state, answeredAt: inPerson ? kase.now : null }),
      });
    });
  }

  /**
   * Members of the same body in the author’s term, not the author, not twice.
   * @param asked who was invited before, which is no matter here
   */
  private async invitable(
    { parts, proposal, db, today }: OpenCase,
    memberIds: readonly string[],
    asked: readonly string[] = [],
  ) {
    const known = await this.registry.members([proposal.authorMemberId, ...memberIds], db);
    const author = known.find(({ id }) => id === proposal.authorMemberId);
    return memberIds.map((memberId, index) => {
      const field = `memberIds.${index}`;
      const member = known.find(({ id }) => id === memberId);
      if (member && asked.includes(memberId)) return member;
      if (!member || member.retired || member.bodyId !== proposal.bodyId) throw faultAt(field, 'unknown-reference');
      if (member.termId !== author?.termId) throw faultAt(field, 'seat-of-other-term');
      if (memberId === proposal.authorMemberId) throw faultAt(field, 'own-case');
      if (invitedOrSigned(parts, today).includes(memberId))
        throw new DomainError('already-invited', { name: member.inWords });
      return member;
    });
  }
}

/** Whoever declined, was recalled or let the day pass may be asked again: it is the same invitation. */
function ask(kase: Case, memberId: string, expiresOn: string): Invitation {
  const again = kase.parts.invitations.find((invitation) => invitation.memberId === memberId);
  const asked = { state: 'invited', expiresOn, invitedAt: kase.now, answeredAt: null } as const;
  return again ? Object.assign(again, asked) : kase.add('invitations', { memberId, ...asked });
}

const faultAt = (field: string, code: string) => new DomainError('invalid-input', {}, [{ field, code }]);
