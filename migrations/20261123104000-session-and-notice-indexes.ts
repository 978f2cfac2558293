import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ended sign-ins are looked up as well, and a unique constraint is an index already. */
export class SessionAndNoticeIndexes20261123104000 implements MigrationInterface {
  name = 'SessionAndNoticeIndexes20261123104000';

  async up(db: QueryRunner): Promise<void> {
    // Each sign-in sweeps the account's old tokens, and the list of accounts asks when somebody was last seen.
    await db.query(`CREATE INDEX ix_auth_sessions_account_id_last_seen_at ON auth_sessions (account_id, last_seen_at)`);
    await db.query(`DROP INDEX ix_auth_sessions_account_id_open`);
    // uq_notices_account_id_event_id is read backwards just as well.
    await db.query(`DROP INDEX ix_notices_account_id_event_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX ix_notices_account_id_event_id ON notices (account_id, event_id DESC)`);
    await db.query(
      `CREATE INDEX ix_auth_sessions_account_id_open ON auth_sessions (account_id) WHERE ended_at IS NULL`,
    );
    await db.query(`DROP INDEX ix_auth_sessions_account_id_last_seen_at`);
  }
}
