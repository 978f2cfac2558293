import { type DeclineOutcome, DomainError, type RevisionReason } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { nextNumber } from '../case/numbering.js';
import { forgetPreReview, reviewAnew } from '../rounds/review-anew.js';
import { type Deciding, decided } from './deciding.js';
import { type Proposed, proposedIn } from './proposed.js';
import type { ChangeCategory } from './review.requests.js';

/** 审查: what the secretariat makes of a submitted text, alone (congress) or by two persons (CPPCC). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  returnForRevision(
    person: Person,
    id: string,
    said: Deciding & { revisionReason: RevisionReason; words: string },
  ): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { revisionReason, words, ...deciding } = said;
      const by = decided(kase, deciding);
      await kase.take('returnForRevision', {
        details: { revisionReason, words, ...by },
        change: () => void Object.assign(kase.proposal, { revisionReason, decisionWords: words, ...by }),
      });
    });
  }

  decline(
    person: Person,
    id: string,
    said: Deciding & { reasonId: string; words: string; outcome: DeclineOutcome },
  ): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { reasonId, words, outcome, ...deciding } = said;
      await this.reasonIsOffered(kase, reasonId);
      const by = decided(kase, deciding);
      const decision = { decisionReasonId: reasonId, decisionWords: words, declineOutcome: outcome };
      await kase.take('decline', {
        details: { words, outcome, ...by },
        change: () => void Object.assign(kase.proposal, { ...decision, ...by }),
      });
    });
  }

  takeBackDecline(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('takeBackDecline', { details: { reason }, change: () => reviewAnew(kase) }),
    );
  }

  /** 登记: category and number. */
  register(person: Person, id: string, categoryId: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) => this.accept(kase, 'register', categoryId));
  }

  /** 调整类别: the number stays, even one that contains the category. */
  changeCategory(person: Person, id: string, { categoryId, reason, readAt }: ChangeCategory): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await this.categoryIsOffered(kase, categoryId);
      const { proposal, db } = kase;
      const before = proposal.categoryId;
      const names = await this.registry.categoryNames([categoryId, ...(before ? [before] : [])], db);
      await kase.take('changeCategory', {
        readAt,
        details: { before: names.get(before ?? '') ?? '', category: names.get(categoryId) ?? '', reason },
        change: () => {
          if (before === categoryId)
            throw new DomainError('invalid-input', {}, [{ field: 'categoryId', code: 'unchanged' }]);
          proposal.categoryId = categoryId;
        },
      });
    });
  }

  /** 初审: a proposal to the second reviewer, with all that he would have to say; nothing is decided. */
  preReview(person: Person, id: string, said: Proposed): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.mayTake('preReview');
      const { outcome, categoryId, units, reasonId, revisionReason, words, declineOutcome } = proposedIn(said);
      if (categoryId) await this.categoryIsOffered(kase, categoryId);
      if (reasonId) await this.reasonIsOffered(kase, reasonId);
      const category = categoryId && (await this.registry.categoryNames([categoryId], kase.db)).get(categoryId);
      await kase.take('preReview', {
        details: {
          outcome,
          ...{ category: category ?? null, units: units ?? null },
          ...{ revisionReason: revisionReason ?? null, words: words ?? null, declineOutcome: declineOutcome ?? null },
        },
        change: () =>
          void Object.assign(kase.proposal, {
            ...{ preReviewedBy: person.accountId, proposedOutcome: outcome },
            ...{ proposedCategoryId: categoryId ?? null, proposedUnits: units ?? '' },
            ...{ proposedReasonId: reasonId ?? null, proposedWords: words ?? '' },
            ...{ proposedRevisionReason: revisionReason ?? null, proposedDeclineOutcome: declineOutcome ?? null },
          }),
      });
    });
  }

  sendBackReview(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('sendBackReview', { details: { reason }, change: () => forgetPreReview(kase) }),
    );
  }

  /** 立案: in the category and for the units that the first reviewer proposed, or others. */
  file(person: Person, id: string, said: Deciding & { categoryId?: string; units?: string }): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.mayTake('file');
      const { categoryId, units, ...deciding } = said;
      const chosen = categoryId ?? kase.proposal.proposedCategoryId;
      if (!chosen) throw new DomainError('invalid-input', {}, [{ field: 'categoryId', code: 'required' }]);
      const by = decided(kase, deciding);
      await this.accept(kase, 'file', chosen, { ...by, ...(units && { proposedUnits: units }) });
    });
  }

  /** Into a category and under the next number, which a refused step gives back with its transaction. */
  private async accept(
    kase: OpenCase,
    step: 'register' | 'file',
    categoryId: string,
    { proposedUnits, ...by }: Deciding & { proposedUnits?: string } = {},
  ): Promise<void> {
    await this.categoryIsOffered(kase, categoryId);
    const { proposal } = kase;
    const series = proposal.inSession ? 'inSession' : 'between';
    const number = await nextNumber(kase, `number:${proposal.sessionId}:${proposal.kind}:${series}`);
    await kase.take(step, {
      details: { number, series, ...by },
      change: () =>
        void Object.assign(proposal, { categoryId, series, number, ...by, ...(proposedUnits && { proposedUnits }) }),
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
