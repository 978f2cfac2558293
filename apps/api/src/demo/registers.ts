import { addDays, addMonths, type BodyKind, type Day } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import { Transactions } from '../sql/transactions.js';
import type { Clock } from '../clock/clock.js';
import { BODIES } from '../registry/bodies/bodies.register.js';
import { CATEGORIES } from '../registry/categories/categories.register.js';
import { DECLINE_REASONS } from '../registry/decline-reasons/decline-reasons.register.js';
import { GROUPS } from '../registry/groups/groups.register.js';
import { MembersService } from '../registry/members/members.service.js';
import { REGIONS } from '../registry/regions/regions.register.js';
import { RegistersService } from '../registry/registers.service.js';
import { SESSIONS } from '../registry/sessions/sessions.register.js';
import { TERMS } from '../registry/terms/terms.register.js';
import { UNITS } from '../registry/units/units.register.js';
import { bodies, type BodyRow, categories, declineReasons, groups } from './bodies.data.js';
import { members } from './members.data.js';
import { sessionDays, sessionInProgress } from './session-days.js';
import { CITY, regions, units } from './units.data.js';

/** Ids by name, for whatever refers to the registers afterwards. */
export interface DemoRegisters {
  bodies: Record<BodyKind, string>;
  units: ReadonlyMap<string, string>;
  members: Record<BodyKind, ReadonlyMap<string, string>>;
}

/** Enters the registers as an administrator would, one entry after the other. */
export async function seedRegisters(dataSource: DataSource, clock: Clock): Promise<DemoRegisters> {
  const registers = new RegistersService(new Transactions(dataSource), clock);
  const regionIds = await seedRegions(registers);
  const unitIds = await seedUnits(registers, regionIds);
  const congress = await seedBody(dataSource, registers, bodies.congress, idIn(regionIds, CITY), clock.today());
  const cppcc = await seedBody(dataSource, registers, bodies.cppcc, idIn(regionIds, CITY), clock.today());
  return {
    bodies: { congress: congress.id, cppcc: cppcc.id },
    units: unitIds,
    members: { congress: congress.memberIds, cppcc: cppcc.memberIds },
  };
}

async function seedRegions(registers: RegistersService): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, level, in: parent } of regions) {
    const region = await registers.add(REGIONS, { name, level, parentId: parent && idIn(ids, parent) });
    ids.set(name, region.id);
  }
  return ids;
}

async function seedUnits(
  registers: RegistersService,
  regionIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, { name, shortName, kind, region = CITY, under, office }] of units.entries()) {
    const unit = await registers.add(UNITS, {
      name,
      shortName,
      kind,
      dispatches: office !== undefined,
      regionId: idIn(regionIds, region),
      parentId: under && idIn(ids, under),
      phone: `0731-0000${String(1001 + index)}`,
    });
    ids.set(name, unit.id);
  }
  return ids;
}

async function seedBody(
  dataSource: DataSource,
  registers: RegistersService,
  row: BodyRow,
  regionId: string,
  today: Day,
): Promise<{ id: string; memberIds: ReadonlyMap<string, string> }> {
  const { kind, name, shortName, officeName, phone } = row;
  const { id: bodyId } = await registers.add(BODIES, { kind, name, shortName, officeName, phone, regionId });
  const termId = await seedTerm(registers, row, bodyId, today);
  for (const [index, category] of categories[kind].entries()) {
    await registers.add(CATEGORIES, { bodyId, name: category, position: index + 1 });
  }
  for (const [index, reason] of declineReasons[kind].entries()) {
    await registers.add(DECLINE_REASONS, { bodyId, ...reason, position: index + 1 });
  }
  const groupIds = new Map<string, string>();
  for (const { kind: groupKind, names } of groups[kind]) {
    for (const group of names) {
      groupIds.set(group, (await registers.add(GROUPS, { bodyId, kind: groupKind, name: group })).id);
    }
  }
  return {
    id: bodyId,
    memberIds: await seedMembers(new MembersService(new Transactions(dataSource), registers), row, termId, groupIds),
  };
}

async function seedTerm(registers: RegistersService, row: BodyRow, bodyId: string, today: Day): Promise<string> {
  const { opensOn: startsOn } = sessionDays(row.kind, today, row.session - 1);
  const endsOn = addDays(addMonths(startsOn, 60), -1);
  const term = await registers.add(TERMS, { bodyId, ordinal: row.term, startsOn, endsOn });
  for (let ordinal = 1; ordinal <= row.session; ordinal += 1) {
    const days = sessionDays(row.kind, today, row.session - ordinal);
    await registers.add(SESSIONS, { termId: term.id, ordinal, ...days });
  }
  return term.id;
}

/** Opens in each body the session that a visitor's first filing belongs to. */
export async function openSessions(dataSource: DataSource, clock: Clock, registers: DemoRegisters): Promise<void> {
  const service = new RegistersService(new Transactions(dataSource), clock);
  for (const { kind, term: ordinal, session } of Object.values(bodies)) {
    const [term] = await dataSource.query<{ id: string }[]>(
      'SELECT id FROM terms WHERE body_id = $1 AND ordinal = $2',
      [registers.bodies[kind], ordinal],
    );
    const days = sessionInProgress(kind, clock.today());
    await service.add(SESSIONS, { termId: term?.id, ordinal: session + 1, ...days });
  }
}

async function seedMembers(
  service: MembersService,
  { kind, term }: BodyRow,
  termId: string,
  groupIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const firstPhone = kind === 'congress' ? 13_800_000_101 : 13_800_000_501;
  for (const [index, { name, post, groups: names }] of members[kind].entries()) {
    const { id } = await service.add({
      termId,
      name,
      post,
      credentialNo: `${term}${String(index + 1).padStart(4, '0')}`,
      phone: String(firstPhone + index),
      groupIds: names.map((group) => idIn(groupIds, group)),
    });
    ids.set(name, id);
  }
  return ids;
}

function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo names ${name}, which is in no register.`);
  return id;
}
