import type { EntityManager } from 'typeorm';
import { namedQuery } from './named-query.js';

/** A part of a statement, with its own values as `$1`, `$2` …; other parts read what it answers by its name. */
export interface Piece {
  as?: string;
  sql: string;
  values: readonly unknown[];
}

/** Runs pieces in one statement: none sees what another writes, and keys are tested when the whole of it has run. */
export async function atOnce(db: EntityManager, pieces: readonly Piece[]): Promise<void> {
  if (pieces.length === 0) return;
  const values: unknown[] = [];
  const named = pieces.map(({ as, sql, values: own }, index) => {
    const renumbered = sql.replace(/\$(\d+)/g, (_, number) => `$${values.length + Number(number)}`);
    values.push(...own);
    return `${as ?? `piece_${index}`} AS (${renumbered})`;
  });
  await namedQuery(db, `WITH ${named.join(', ')} SELECT`, values);
}
