import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is told of his account: every message so far is of a case, and keyed by its body. */
export class AccountNotices20261129213030 implements MigrationInterface {
  name = 'AccountNotices20261129213030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE account_notices (
        id uuid CONSTRAINT pk_account_notices PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT fk_account_notices_account_id REFERENCES accounts ON DELETE CASCADE,
        what text NOT NULL CONSTRAINT ck_account_notices_what CHECK (what IN ('refresh-token-reused')),
        address text NOT NULL,
        at timestamptz NOT NULL,
        read_at timestamptz
      )`);
    await db.query(`CREATE INDEX ix_account_notices_account_id ON account_notices (account_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE account_notices`);
  }
}
