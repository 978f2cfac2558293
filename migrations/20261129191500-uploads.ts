import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has brought in within a month is summed up at each upload. */
export class Uploads20261129191500 implements MigrationInterface {
  name = 'Uploads20261129191500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX ix_attachments_uploaded_by ON attachments (uploaded_by, uploaded_at) INCLUDE (bytes)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ix_attachments_uploaded_by`);
  }
}
