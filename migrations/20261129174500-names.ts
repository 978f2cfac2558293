import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMED = ['regions', 'bodies', 'groups', 'members', 'units', 'categories', 'accounts'] as const;
const SEARCHED = ['members', 'decline_reasons'] as const;

/**
 * What names are found by and stand in order by, computed by the program whenever a name is written. What is there
 * already it finds blank, and writes it when it starts next (apps/api/src/database/blank-keys.ts). Lists that are official stand in
 * the order of strokes.
 */
export class Names20261129174500 implements MigrationInterface {
  name = 'Names20261129174500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE COLLATION strokes (provider = icu, locale = 'zh-u-co-stroke')`);
    for (const table of NAMED) {
      await db.query(
        `ALTER TABLE ${table} ADD COLUMN search_key text NOT NULL DEFAULT '',
           ADD COLUMN name_order text COLLATE "C" NOT NULL DEFAULT ''`,
      );
      await db.query(`ALTER TABLE ${table} ALTER COLUMN search_key DROP DEFAULT, ALTER COLUMN name_order DROP DEFAULT`);
    }
    for (const table of SEARCHED) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN search_text text NOT NULL DEFAULT ''`);
      await db.query(`ALTER TABLE ${table} ALTER COLUMN search_text DROP DEFAULT`);
    }
    // Two of one name in a term, two units of one name: whoever bears it is told apart.
    await db.query(`CREATE INDEX ix_members_term_id_name_order ON members (term_id, name_order)`);
    await db.query(`CREATE INDEX ix_units_name_order ON units (name_order)`);
    for (const table of ['members', 'units']) await db.query(`ALTER TABLE ${table} DROP COLUMN initials`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['members', 'units']) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN initials text NOT NULL DEFAULT ''`);
      await db.query(`ALTER TABLE ${table} ALTER COLUMN initials DROP DEFAULT`);
    }
    for (const table of NAMED) {
      await db.query(`ALTER TABLE ${table} DROP COLUMN search_key, DROP COLUMN name_order`);
    }
    for (const table of SEARCHED) await db.query(`ALTER TABLE ${table} DROP COLUMN search_text`);
    await db.query('DROP COLLATION strokes');
  }
}
