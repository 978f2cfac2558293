import type { DataSource } from 'typeorm';
import { expect } from 'vitest';
import type { PreviewDto } from '../src/document/preview.dto.js';
import type { People } from './people.js';

/** What an act is said to bring about, or has brought about: comparable, in no particular order. */
interface Consequences {
  happens: PreviewDto['happens'];
  makesDue: string[];
  tells: string[];
}

/** What a step is said to bring about, asked of it unsaved; nothing of it may be found afterwards. */
export async function previewed(as: People['as'], login: string, path: string, body: object): Promise<Consequences> {
  const answer = await (await as(login)).post(`/api${path}/preview`).send(body);
  expect(answer.status, `${login} tries ${path}: ${JSON.stringify(answer.body)}`).toBe(200);
  const { happens, makesDue, tellsMembers, tellsUnits, tellsBodies } = answer.body as PreviewDto;
  return {
    happens,
    makesDue: makesDue.map(({ clock, unitName, dueOn }) => `${clock} ${unitName ?? ''} ${dueOn}`).sort(),
    tells: [...tellsMembers, ...tellsUnits, ...tellsBodies].sort(),
  };
}

/** How many events there are; those that an act adds come after. */
export async function eventCount(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM events');
  return row?.count ?? 0;
}

/** What stands in the tables of the newest events, all of one act: their states, clocks and notices. */
export async function whatHappened(dataSource: DataSource, before: number): Promise<Consequences> {
  const happens = await dataSource.query<(Consequences['happens'][number] & { id: string })[]>(
    `SELECT id, machine, step, unit_name AS "unitName", to_state AS state FROM events ORDER BY id OFFSET $1`,
    [before],
  );
  const ids = happens.map(({ id }) => id);
  const due = await dataSource.query<{ due: string }[]>(
    `SELECT concat(clock, ' ', units.name, ' ', due_on) AS due FROM deadlines
     LEFT JOIN assignments ON assignments.id = assignment_id LEFT JOIN units ON units.id = unit_id
     WHERE started_by = ANY ($1) AND met_on IS NULL AND dropped_on IS NULL`,
    [ids],
  );
  const told = await dataSource.query<{ name: string }[]>(
    `SELECT DISTINCT coalesce(members.name, units.name, bodies.office_name) AS name
     FROM notices JOIN messages ON messages.id = message_id JOIN account_roles ON account_roles.account_id = notices.account_id
     LEFT JOIN members ON members.id = account_roles.member_id LEFT JOIN units ON units.id = account_roles.unit_id
     LEFT JOIN bodies ON bodies.id = account_roles.body_id WHERE event_id = ANY ($1)`,
    [ids],
  );
  return {
    happens: happens.map(({ id: _, ...event }) => event),
    makesDue: due.map(({ due }) => due).sort(),
    tells: told.map(({ name }) => name).sort(),
  };
}
