import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MEMBERS } from '../registry/members/members.register.js';
import { accountsOfPerson } from './accounts.queries.js';
import type { PersonDto, SeatDto } from './person.dto.js';

/** A person's seats, as the register of members has them, and accounts. */
@Injectable()
export class PersonsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `not-found` */
  async get(id: string): Promise<PersonDto> {
    const [seats, accounts] = await Promise.all([this.seatsOf(id), accountsOfPerson(this.dataSource.manager, id)]);
    const [named] = [...accounts.filter(({ disabledAt }) => disabledAt === null), ...seats, ...accounts];
    if (!named) throw new DomainError('not-found');
    return { id, name: named.name, seats, accounts };
  }

  private seatsOf(personId: string): Promise<SeatDto[]> {
    return this.dataSource.query(
      `SELECT entry.*, kept.version, terms.starts_on AS "termStartsOn", terms.ends_on AS "termEndsOn"
         FROM (${MEMBERS.entries}) AS entry JOIN members AS kept ON kept.id = entry.id
         JOIN terms ON terms.id = kept.term_id
        WHERE kept.person_id = $1 ORDER BY terms.ends_on DESC, entry."bodyName", entry.id`,
      [personId],
    );
  }
}
