import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENDS = ['signed-out', 'password-changed', 'password-reset', 'disabled', 'roles-changed', 'token-reused'];

/** On which device somebody signed in, which guesses are still being looked at, and which password a code replaces. */
export class SignInAndDevices20261129180000 implements MigrationInterface {
  name = 'SignInAndDevices20261129180000';

  async up(db: QueryRunner): Promise<void> {
    // The mark of the browser; programs have none.
    await db.query(`ALTER TABLE auth_sessions ADD COLUMN device_id uuid`);
    await db.query(`
      CREATE INDEX ix_auth_sessions_device_id ON auth_sessions (device_id, account_id) WHERE device_id IS NOT NULL`);
    await ends(db, [...ENDS, 'ended-by-owner']);
    await db.query(`ALTER TABLE login_attempts ADD COLUMN in_flight boolean NOT NULL DEFAULT false`);
    // Of no use for signing in: only so that the new password is another one.
    await db.query(`ALTER TABLE accounts ADD COLUMN replaced_password_hash text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE accounts DROP COLUMN replaced_password_hash`);
    await db.query(`ALTER TABLE login_attempts DROP COLUMN in_flight`);
    await db.query(`UPDATE auth_sessions SET ended_because = 'signed-out' WHERE ended_because = 'ended-by-owner'`);
    await ends(db, ENDS);
    await db.query(`ALTER TABLE auth_sessions DROP COLUMN device_id`);
  }
}

async function ends(db: QueryRunner, reasons: readonly string[]): Promise<void> {
  const listed = reasons.map((reason) => `'${reason}'`).join(', ');
  await db.query(`ALTER TABLE auth_sessions DROP CONSTRAINT ck_auth_sessions_ended_because`);
  await db.query(`
    ALTER TABLE auth_sessions ADD CONSTRAINT ck_auth_sessions_ended_because CHECK (ended_because IN (${listed}))`);
}
