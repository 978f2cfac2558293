import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Titles as they are sought. Of cases that are there already they are blank, and written when the program starts next
 * (apps/api/src/database/blank-keys.ts).
 */
export class TitleKeys20261129181500 implements MigrationInterface {
  name = 'TitleKeys20261129181500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE case_rows ADD COLUMN title_key text NOT NULL DEFAULT ''`);
    await db.query(`ALTER TABLE case_rows ALTER COLUMN title_key DROP DEFAULT`);
    await db.query(`
      CREATE INDEX ix_case_rows_title_key_blank ON case_rows (body_id, proposal_id)
      WHERE title_key = '' AND letters <> '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE case_rows DROP COLUMN title_key');
  }
}
