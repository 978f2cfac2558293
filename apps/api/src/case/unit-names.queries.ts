import type { EntityManager } from 'typeorm';

/** The names of units as a sentence lists them, in the order of the ids. */
export async function unitNamesOf(db: EntityManager, unitIds: readonly string[]): Promise<string> {
  const units = await db.query<{ name: string }[]>(
    'SELECT name FROM units WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)',
    [unitIds],
  );
  return units.map(({ name }) => name).join('、');
}
