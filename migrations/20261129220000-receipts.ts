import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which session a case belongs to is decided by when it was received: for what came on paper by day and hour. A session
 * takes in what is filed before it opens, from a day of its own. Of what was received before, nobody knows the hour.
 */
export class Receipts20261129220000 implements MigrationInterface {
  name = 'Receipts20261129220000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sessions
        ADD COLUMN filing_opens_on date,
        ADD CONSTRAINT ck_sessions_filing_opens_on CHECK (filing_opens_on <= opens_on)`);
    await db.query(`
      ALTER TABLE proposals
        ADD COLUMN received_time text
          CONSTRAINT ck_proposals_received_time CHECK (received_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ADD COLUMN signed_original_id uuid`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN received_time, DROP COLUMN signed_original_id`);
    await db.query(`ALTER TABLE sessions DROP COLUMN filing_opens_on`);
  }
}
