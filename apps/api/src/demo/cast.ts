import type { BodyKind } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { demoAccountsOf, loginOf } from './accounts.js';
import type { DemoRegisters } from './registers.js';
import { type UnitRow, units } from './units.data.js';

/** Everybody who acts in the demo, and the register entries they name. */
export class Cast {
  private constructor(
    private readonly people: ReadonlyMap<string, Person>,
    private readonly registers: DemoRegisters,
    private readonly lists: ReadonlyMap<string, string>,
  ) {}

  static async of(dataSource: DataSource, registers: DemoRegisters): Promise<Cast> {
    const accounts = await dataSource.query<{ id: string; login: string }[]>('SELECT id, login FROM accounts');
    const ids = new Map(accounts.map(({ id, login }) => [login, id]));
    const people = demoAccountsOf(registers).map(({ login, name, roles }): [string, Person] => [
      login,
      {
        accountId: found(ids.get(login), login),
        login,
        name,
        roles,
        seats: roles.flatMap(({ memberId }) => memberId ?? []),
        locale: 'zh-CN',
        sessionId: '',
        mustChangePassword: false,
      },
    ]);
    const entries = await dataSource.query<{ bodyId: string; name: string; id: string }[]>(
      `SELECT body_id AS "bodyId", name, id FROM categories
       UNION ALL SELECT body_id, text, id FROM decline_reasons`,
    );
    const lists = entries.map(({ bodyId, name, id }): [string, string] => [`${bodyId} ${name}`, id]);
    return new Cast(new Map(people), registers, new Map(lists));
  }

  person(login: string): Person {
    return found(this.people.get(login), login);
  }

  member(name: string): Person {
    return this.person(loginOf(name));
  }

  memberId(body: BodyKind, name: string): string {
    return found(this.registers.members[body].get(name), name);
  }

  /** By the login of the unit's drafter. */
  unitId(login: string): string {
    return found(this.registers.units.get(this.unitName(login)), login);
  }

  unitName(login: string): string {
    return unitCalled(login).name;
  }

  /** Of the section that does the work; the unit's own line is 0731-00001xxx. */
  sectionTelephone(login: string): string {
    return `0731-0000${String(2001 + units.indexOf(unitCalled(login)))}`;
  }

  /** What the numbers of a unit's letters begin with: 市交通局 → 株交通局函. */
  letterhead(login: string): string {
    return `株${unitCalled(login).shortName.replace(/^市|^株洲/u, '')}函`;
  }

  /** A category or a decline reason of the body, by its words. */
  entryId(body: BodyKind, words: string): string {
    return found(this.lists.get(`${this.registers.bodies[body]} ${words}`), words);
  }
}

function unitCalled(login: string): UnitRow {
  return found(
    units.find((unit) => unit.login === login),
    login,
  );
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The demo names ${name}, whom nobody knows.`);
  return value;
}
