import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Document numbers as they are compared: without spaces, of one width and kind of bracket. Those that are there already
 * are blank, and written when the program starts next (apps/api/src/database/blank-keys.ts); two that were told apart only by that
 * stay, and the later one keeps none.
 */
export class DocumentNumberKeys20261129183500 implements MigrationInterface {
  name = 'DocumentNumberKeys20261129183500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE document_numbers ADD COLUMN key text NOT NULL DEFAULT ''`);
    await db.query(`ALTER TABLE document_numbers ALTER COLUMN key DROP DEFAULT`);
    await db.query(`
      CREATE UNIQUE INDEX ix_document_numbers_unit_id_year_key ON document_numbers (unit_id, year, key)
      WHERE key <> ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE document_numbers DROP COLUMN key');
  }
}
