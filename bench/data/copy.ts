import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | Date | null | string[] | { json: unknown };

/** One row, by column. */
export type Row = Readonly<Record<string, Value>>;

/** Rows by table, in an order in which each refers to those before it. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Brings rows into their tables by COPY, which takes a tenth of the time of INSERT. */
export async function copyInto(db: pg.Client, tables: Tables): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const [first] = rows;
    if (!first) continue;
    const columns = Object.keys(first);
    const stream = db.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(lines(rows, columns)), stream);
  }
}

const LINES_AT_ONCE = 500;

function* lines(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += LINES_AT_ONCE) {
    const some = rows.slice(start, start + LINES_AT_ONCE);
    yield some.map((row) => `${columns.map((column) => written(row[column] ?? null)).join('\t')}\n`).join('');
  }
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as PostgreSQL's text format wants it. */
function written(value: Value): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  if (typeof value === 'object') return escaped(JSON.stringify(value.json));
  return typeof value === 'string' ? escaped(value) : String(value);
}

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (letter) => ESCAPED[letter] ?? letter);
