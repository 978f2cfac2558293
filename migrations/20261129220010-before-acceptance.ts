import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What shows when a text was received, where that was put right; and when its author was reminded to revise it. */
export class BeforeAcceptance20261129220010 implements MigrationInterface {
  name = 'BeforeAcceptance20261129220010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals ADD COLUMN receipt_evidence_id uuid`);
    await db.query(`ALTER TABLE deadlines ADD COLUMN reminded_on date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE deadlines DROP COLUMN reminded_on`);
    await db.query(`ALTER TABLE proposals DROP COLUMN receipt_evidence_id`);
  }
}
