import type { EntityManager } from 'typeorm';
import type { CaseParts } from './case-parts.js';
import { LIST_NAMES, LISTS } from './lists.js';
import { type StoredRow, tableOf } from './table.js';

/** Acts append to the lists of a case; whoever reads on from there finds them as they would be loaded. */
export function putInOrder(db: EntityManager, parts: CaseParts): void {
  for (const list of LIST_NAMES) {
    const { of, orderedBy } = LISTS[list];
    const { written } = tableOf<object>(db, of);
    const columns = orderedBy.split(', ');
    (parts[list] as object[]).sort((one, other) => inTurn(columns, written(one), written(other)));
  }
}

function inTurn(columns: readonly string[], one: StoredRow, other: StoredRow): number {
  for (const column of columns) {
    const [first, second] = [comparable(one[column]), comparable(other[column])];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

const comparable = (value: unknown): string | number =>
  typeof value === 'number' ? value : value instanceof Date ? value.getTime() : String(value);
