import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_PERSONS = ['members', 'accounts'] as const;
const OTHERS = ['regions', 'bodies', 'groups', 'units', 'categories'] as const;

/**
 * Persons are found with the given name first, too, and everybody with a ü however it is typed. What entries are found by is
 * blanked where that changes it; the program writes it anew when it starts next (apps/api/src/database/blank-keys.ts).
 */
export class NamesInLetters20261130231000 implements MigrationInterface {
  name = 'NamesInLetters20261130231000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of OF_PERSONS) await db.query(`UPDATE ${table} SET search_key = '', name_order = ''`);
    for (const table of OTHERS) {
      await db.query(`UPDATE ${table} SET search_key = '', name_order = '' WHERE search_key ~ '[ln]v'`);
    }
  }

  /** There are more ways to find an entry then than there were; none is in the way. */
  async down(): Promise<void> {}
}
