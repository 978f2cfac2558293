import { DomainError } from '@jianyan/shared';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Person } from '../auth/person.js';
import type { Assignment } from './rows/assignment.entity.js';
import type { CaseParts } from './rows/case-parts.js';
import type { Reply } from './rows/reply.entity.js';

/** One case with all its rows, as one person has it before him at one moment. */
export class Case {
  constructor(
    readonly db: EntityManager,
    readonly parts: CaseParts,
    readonly person: Person,
    readonly now: Date,
    readonly today: string,
  ) {}

  get proposal() {
    return this.parts.proposal;
  }

  /** @throws DomainError not-found */
  assignment(id: string): Assignment {
    return found(this.parts.assignments.find((assignment) => assignment.id === id));
  }

  /** @throws DomainError not-found */
  reply(id: string): Reply {
    return found(this.parts.replies.find((reply) => reply.id === id));
  }

  /** Writes a new row of the case and puts it into its list. */
  async add<Row extends ObjectLiteral>(entity: new () => Row, list: Row[], values: Partial<Row>): Promise<Row> {
    const row = await this.db.save(Object.assign(new entity(), values));
    list.push(row);
    return row;
  }
}

const found = <Row>(row: Row | undefined): Row => {
  if (!row) throw new DomainError('not-found');
  return row;
};
