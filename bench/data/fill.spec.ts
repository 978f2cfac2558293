import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildCaseRows } from '../../apps/api/src/case-rows/rebuild.ts';
import { rowsOf } from '../../apps/api/src/case-rows/rows-of.ts';
import { withDataSource } from '../../apps/api/src/database/data-source.ts';
import { testDatabase } from '../../apps/api/test/test-database.ts';
import { BODY, expectedOf, SESSION, UNIT, WORDS } from '../expected.ts';
import { statements } from '../statements.ts';
import { type Case, caseAt } from './cases.ts';
import { courseOf } from './course.ts';
import { diceOf } from './dice.ts';
import { fill } from './fill.ts';
import { background, request } from './words.ts';

const SIZE = 300;
const all: Case[] = Array.from({ length: SIZE }, (_, index) => caseAt(index, SIZE));
const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('the cases of the benchmark', () => {
  it('are the same on every run', () => {
    const again = Array.from({ length: SIZE }, (_, index) => caseAt(index, SIZE));
    expect(again).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(SIZE);
  });

  it('have titles and texts as long as real ones', () => {
    const titles = all.map(({ title }) => title.length);
    expect(mean(titles)).toBeGreaterThan(17);
    expect(mean(titles)).toBeLessThan(23);
    const bodies = all.map(({ index }) => background(diceOf(2, index)).length);
    expect(Math.min(...bodies)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...bodies)).toBeLessThanOrEqual(1_500);
    expect(request(diceOf(3, 1)).length).toBeGreaterThan(30);
  });

  it('are spread over eight sessions, states, units and events as real ones are', () => {
    expect(new Set(all.map(({ session }) => session.id)).size).toBe(8);
    const handled = all.filter(({ parts }) => parts.length > 0);
    expect(mean(handled.map(({ parts }) => parts.length))).toBeCloseTo(2.5, 0);
    expect(mean(all.map((kase) => courseOf(kase).length))).toBeCloseTo(7, 0);
    expect(handled.every(({ parts }) => parts.filter(({ role }) => role !== 'co').length === 1)).toBe(true);
  });
});

describe('a database filled with them', () => {
  let url: string;
  let db: pg.Client;
  const expected = expectedOf(SIZE);

  beforeAll(async () => {
    url = await testDatabase();
    db = new pg.Client(url);
    await db.connect();
    // With every reference, condition and unique key of the product’s tables checked.
    await fill(db, SIZE, rowsOf, { checked: true });
  });
  afterAll(() => db.end());

  const ids = async (name: string, values: unknown[]) => {
    const { rows } = await db.query<{ id: string }>((await statements())[name] ?? '', values);
    return rows.map(({ id }) => id);
  };

  it('holds the product’s rows', async () => {
    const { rows } = await db.query(`
      SELECT (SELECT count(*) FROM proposals)::int AS cases,
             (SELECT count(*) FROM assignments)::int AS parts,
             (SELECT count(*) FROM events)::int AS events,
             (SELECT count(*) FROM deadlines)::int AS clocks`);
    const count = (of: (kase: Case) => unknown[]) => all.reduce((sum, kase) => sum + of(kase).length, 0);
    const parts = count((kase) => kase.parts);
    expect(rows).toEqual([{ cases: SIZE, parts, events: count(courseOf), clocks: count(({ clocks }) => clocks) }]);
  });

  it('holds what lists read as the product itself writes it', async () => {
    const held = async () => {
      const tables: object[][] = [];
      for (const table of ['case_rows', 'case_units', 'case_members']) {
        tables.push((await db.query<object>(`SELECT * FROM ${table} ORDER BY ${table}`)).rows);
      }
      return tables;
    };
    const copied = await held();
    expect(copied.map(({ length }) => length > 200)).toEqual([true, true, true]);
    await db.query('TRUNCATE case_rows, case_units, case_members');
    expect(await withDataSource(url, rebuildCaseRows)).toBe(SIZE);
    expect(await held()).toEqual(copied);
  });

  it('gives the floor’s lists as they were worked out without it', async () => {
    const { list, all: listed, ofUnit, title } = expected.lists;
    expect(list).not.toEqual([]);
    expect(await ids('list', [UNIT.id, SESSION.id, 'handling'])).toEqual(list);
    expect(await ids('all', [BODY.id])).toEqual(listed);
    expect(await ids('of-unit', [UNIT.id])).toEqual(ofUnit);
    expect(await ids('title', [BODY.id, WORDS[0]])).toEqual(title);
  });

  it('lets the floor take its steps', async () => {
    const [first] = expected.submitted;
    expect(await ids('register', [first, BODY.secretariat.id])).toEqual([first]);
    const [created] = await ids('create', [BODY.id, SESSION.id, '关于新事的建议', '王明', '情况。', ['请求。']]);
    expect(await ids('submit', [created, [BODY.secretariat.id], '2026-06-17'])).toEqual([created]);
    expect(await ids('case', [created])).toEqual([created]);
  });
});
