import { type DeclineOutcome, DomainError, type ProposedOutcome } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { nextNumber } from '../case/numbering.js';

/** 审查: what the secretariat makes of a submitted text, alone (congress) or by two persons (CPPCC). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  returnForRevision(person: Person, id: string, words: string, reasonId?: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      if (reasonId) await this.reasonIsOffered(kase, reasonId);
      await kase.take('returnForRevision', {
        details: { words },
        change: () => void Object.assign(kase.proposal, { decisionReasonId: reasonId ?? null, decisionWords: words }),
      });
    });
  }

  decline(person: Person, id: string, reasonId: string, words: string, outcome: DeclineOutcome): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await this.reasonIsOffered(kase, reasonId);
      const decided = { decisionReasonId: reasonId, decisionWords: words, declineOutcome: outcome };
      await kase.take('decline', {
        details: { words, outcome },
        change: () => void Object.assign(kase.proposal, { ...decided, declinedOn: kase.today }),
      });
    });
  }

  takeBackDecline(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('takeBackDecline', {
        details: { reason },
        change: () =>
          void Object.assign(kase.proposal, {
            ...{ decisionReasonId: null, decisionWords: null, declineOutcome: null, declinedOn: null },
            ...{ preReviewedBy: null, proposedOutcome: null },
          }),
      }),
    );
  }

  /** 登记: category and number. */
  register(person: Person, id: string, categoryId: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) => this.accept(kase, 'register', categoryId));
  }

  /** 调整类别: the number stays, even one that contains the category. */
  changeCategory(person: Person, id: string, categoryId: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await this.categoryIsOffered(kase, categoryId);
      const { proposal, db } = kase;
      const before = proposal.categoryId;
      if (before === categoryId)
        throw new DomainError('invalid-input', {}, [{ field: 'categoryId', code: 'unchanged' }]);
      const names = await this.registry.categoryNames([categoryId, ...(before ? [before] : [])], db);
      await kase.take('changeCategory', {
        details: { before: names.get(before ?? '') ?? '', category: names.get(categoryId) ?? '', reason },
        change: () => void (proposal.categoryId = categoryId),
      });
    });
  }

  /** 初审: a proposal to the second reviewer; nothing is decided. */
  preReview(
    person: Person,
    id: string,
    { outcome, categoryId, units }: { outcome: ProposedOutcome; categoryId?: string; units?: string },
  ): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      if (categoryId) await this.categoryIsOffered(kase, categoryId);
      const proposed = { proposedOutcome: outcome, categoryId: categoryId ?? null, proposedUnits: units ?? '' };
      await kase.take('preReview', {
        details: { outcome },
        change: () => void Object.assign(kase.proposal, { ...proposed, preReviewedBy: person.accountId }),
      });
    });
  }

  sendBackReview(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('sendBackReview', {
        details: { reason },
        change: () => void Object.assign(kase.proposal, { preReviewedBy: null, proposedOutcome: null }),
      }),
    );
  }

  /** 立案: in the category that the first reviewer proposed, or another. */
  file(person: Person, id: string, categoryId?: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const chosen = categoryId ?? kase.proposal.categoryId;
      if (!chosen) throw new DomainError('invalid-input', {}, [{ field: 'categoryId', code: 'required' }]);
      await this.accept(kase, 'file', chosen);
    });
  }

  /** Into a category and under the next number, which a refused step gives back with its transaction. */
  private async accept(kase: OpenCase, step: 'register' | 'file', categoryId: string): Promise<void> {
    await this.categoryIsOffered(kase, categoryId);
    const { proposal } = kase;
    const series = proposal.inSession ? 'inSession' : 'between';
    const number = await nextNumber(kase, `number:${proposal.sessionId}:${proposal.kind}:${series}`);
    await kase.take(step, {
      details: { number, series },
      change: () => void Object.assign(proposal, { categoryId, series, number }),
    });
  }

  private async categoryIsOffered({ db, proposal }: OpenCase, categoryId: string): Promise<void> {
    if (await this.registry.offersCategory(proposal.bodyId, categoryId, db)) return;
    throw new DomainError('unknown-reference', {}, [{ field: 'categoryId', code: 'unknown-reference' }]);
  }

  private async reasonIsOffered({ db, proposal }: OpenCase, reasonId: string): Promise<void> {
    if (await this.registry.offersDeclineReason(proposal.bodyId, reasonId, db)) return;
    throw new DomainError('unknown-reference', {}, [{ field: 'reasonId', code: 'unknown-reference' }]);
  }
}
