import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { Proposal } from '../case/rows/proposal.entity.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import type { DispatchCase } from './dispatch.requests.js';

/** 交办: the hand-over to the office that assigns, and the way back. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  /** The statutory clock counts from the first dispatch (代表法 art. 51). */
  dispatch(person: Person, id: string, { officeId, complex }: DispatchCase): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const { proposal, today, db } = kase;
      const details = { complex, office: '' };
      await kase.take('dispatch', {
        details,
        change: async () => {
          const [office] = await this.registry.units([officeId], db);
          if (!office?.dispatches || office.retired) {
            throw new DomainError('unknown-reference', {}, [{ field: 'officeId', code: 'unknown-reference' }]);
          }
          details.office = office.inWords;
          classStandsSinceFirstDispatch(proposal, complex, today);
          const firstDispatchedOn = proposal.firstDispatchedOn ?? today;
          Object.assign(proposal, { officeId, complex, dispatchedOn: today, firstDispatchedOn });
        },
      });
    });
  }

  /** By the secretariat: the office sees the case no longer. */
  recallDispatch(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('recallDispatch', {
        details: { reason },
        change: () => void Object.assign(kase.proposal, { officeId: null, dispatchedOn: null }),
      }),
    );
  }

  /** By the office: not a case for it. It may look at the case until that goes to another. */
  sendBack(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      kase.take('sendBack', { details: { reason }, change: () => void (kase.proposal.dispatchedOn = null) }),
    );
  }
}

/**
 * Six months instead of three is decided with the first dispatch; a later one would move a due day that may have passed.
 * What was mistaken may still be put right on the same day; after that only an extension is left (procedure §1.11).
 */
function classStandsSinceFirstDispatch(
  { firstDispatchedOn, complex }: Pick<Proposal, 'firstDispatchedOn' | 'complex'>,
  wanted: boolean,
  today: string,
): void {
  if (firstDispatchedOn === null || firstDispatchedOn === today || wanted === complex) return;
  throw new DomainError('invalid-input', {}, [{ field: 'complex', code: 'set-at-first-dispatch' }]);
}
