import { expect, it } from 'vitest';
import { startApp } from '../../../test/start-app.js';
import { caseRowEntities } from '../../case-rows/case-rows.entities.js';
import { caseEntities } from './case.entities.js';

const { dataSource } = await startApp();

/** Every table of a case, what lists read of it, and the counters that its numbers come from. */
const TABLES = [
  ...[...caseEntities, ...caseRowEntities].map((entity) => dataSource.getMetadata(entity).tableName),
  'counters',
];

interface Constraint {
  tableName: string;
  name: string;
  kind: 'p' | 'u' | 'f';
  columns: string[];
  refersTo: string | null;
  theirs: string[] | null;
}

const constraints = await dataSource.query<Constraint[]>(
  `SELECT conrelid::regclass::text AS "tableName", conname AS name, contype AS kind,
          nullif(confrelid, 0)::regclass::text AS "refersTo",
          ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
                JOIN pg_attribute ON attrelid = conrelid AND attnum = number ORDER BY place) AS columns,
          CASE WHEN confrelid <> 0 THEN
            ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS key (number, place)
                  JOIN pg_attribute ON attrelid = confrelid AND attnum = number ORDER BY place) END AS theirs
   FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND conrelid = ANY ($1::regclass[])`,
  [TABLES],
);

it('looks at every table of a case', () => {
  const seen = new Set(constraints.map(({ tableName }) => tableName));
  expect([...seen].sort()).toEqual([...TABLES].sort());
  expect(seen.size).toBeGreaterThan(15);
});

it('every table of a case says whose body it is, always', async () => {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_name = ANY ($1) AND column_name = 'body_id' AND data_type = 'uuid' AND is_nullable = 'NO'`,
    [TABLES],
  );
  expect(rows.map(({ name }) => name).sort()).toEqual([...TABLES].sort());
});

it('the body stands in every key, so that each body’s cases can lie on a server of their own', () => {
  const keys = constraints.filter(({ kind }) => kind !== 'f');
  expect(keys.filter(({ columns }) => !columns.includes('body_id'))).toEqual([]);
});

it('whatever is unique by an index alone is unique within a body', async () => {
  const loose = await dataSource.query<unknown[]>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index
     WHERE indisunique AND indrelid = ANY ($1::regclass[]) AND NOT EXISTS (
       SELECT FROM pg_attribute WHERE attrelid = indrelid AND attname = 'body_id' AND attnum = ANY (indkey::smallint[]))`,
    [TABLES],
  );
  expect(loose).toEqual([]);
});

it('one part of a case refers to another only within their body', () => {
  const among = constraints.filter(({ kind, refersTo }) => kind === 'f' && TABLES.includes(refersTo ?? ''));
  const place = (columns: string[] | null) => columns?.indexOf('body_id') ?? -1;
  const astray = among.filter(({ columns, theirs }) => place(columns) < 0 || place(columns) !== place(theirs));
  expect(among.length).toBeGreaterThan(20);
  expect(astray).toEqual([]);
});

it('nothing outside of a case refers to one', async () => {
  const from = await dataSource.query<unknown[]>(
    `SELECT conrelid::regclass::text AS "tableName", conname AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = ANY ($1::regclass[]) AND NOT conrelid = ANY ($1::regclass[])`,
    [TABLES],
  );
  expect(from).toEqual([]);
});

it('a trigger looks at no row but its own: all that any does is to refuse', async () => {
  const triggers = await dataSource.query<{ does: string }[]>(
    `SELECT DISTINCT proname AS does FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
     WHERE NOT tgisinternal AND tgrelid = ANY ($1::regclass[])`,
    [TABLES],
  );
  expect(triggers).toEqual([{ does: 'stands_still' }]);
});

it('no table of a case draws its ids from a sequence, which every server would have to share', async () => {
  const drawn = await dataSource.query<unknown[]>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_name = ANY ($1) AND (is_identity = 'YES' OR column_default LIKE 'nextval%')`,
    [TABLES],
  );
  expect(drawn).toEqual([]);
});
