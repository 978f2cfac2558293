import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seat is used by one account: two would be told, and sign, as two. A disabled account keeps its roles, out of force.
 * Where several hold a seat by now, the one that was used last keeps it, or else the oldest; what the others lose stands in
 * the security log.
 */
export class OneAccountAPerson20261129213020 implements MigrationInterface {
  name = 'OneAccountAPerson20261129213020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE account_roles ADD COLUMN in_force boolean NOT NULL DEFAULT TRUE`);
    await db.query(`
      UPDATE account_roles SET in_force = FALSE FROM accounts
      WHERE accounts.id = account_roles.account_id AND accounts.disabled_at IS NOT NULL`);
    await db.query(`
      WITH used AS (
        SELECT held.id, row_number() OVER (
          PARTITION BY held.member_id
          ORDER BY (SELECT max(last_seen_at) FROM auth_sessions WHERE auth_sessions.account_id = held.account_id)
                     DESC NULLS LAST, accounts.created_at, accounts.id) AS place
        FROM account_roles AS held JOIN accounts ON accounts.id = held.account_id
        WHERE held.member_id IS NOT NULL AND held.in_force
      ), lost AS (
        DELETE FROM account_roles USING used WHERE account_roles.id = used.id AND used.place > 1
        RETURNING account_roles.account_id, account_roles.member_id
      )
      INSERT INTO security_events (at, kind, account_id, login, details)
      SELECT now(), 'roles-changed', accounts.id, accounts.login,
             jsonb_build_object('because', 'one account a person', 'lost', jsonb_agg(lost.member_id))
      FROM lost JOIN accounts ON accounts.id = lost.account_id GROUP BY accounts.id, accounts.login`);
    await db.query(`
      CREATE UNIQUE INDEX uq_account_roles_member_id ON account_roles (member_id)
      WHERE member_id IS NOT NULL AND in_force`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX uq_account_roles_member_id`);
    await db.query(`ALTER TABLE account_roles DROP COLUMN in_force`);
  }
}
