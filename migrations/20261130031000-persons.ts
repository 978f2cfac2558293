import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Seats belong to terms and bodies, a person may hold several, and the account is the person's (docs/adr/0024). Whose
 * seats are one person’s is taken from what accounts hold and held, never from names: an account's seats are, and so are
 * the accounts that have had a seat in common. A person begins with the id of his first account, or of his only seat.
 */
export class Persons20261130031000 implements MigrationInterface {
  name = 'Persons20261130031000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE persons (id uuid CONSTRAINT pk_persons PRIMARY KEY DEFAULT uuidv7())`);
    await db.query(`ALTER TABLE accounts ADD COLUMN person_id uuid`);
    await db.query(`ALTER TABLE members ADD COLUMN person_id uuid`);
    // Who signs in today is a person each; from them on, seats and disabled accounts are whose they touch.
    await db.query(`UPDATE accounts SET person_id = id WHERE disabled_at IS NULL`);
    await spread(db);
    // Accounts left over are all disabled: those that have had a seat in common, in turn, are one.
    await db.query(`
      WITH RECURSIVE same (account_id, other_id) AS (
        SELECT id, id FROM accounts WHERE person_id IS NULL
        UNION
        SELECT same.account_id, held.account_id
        FROM same JOIN account_roles AS own ON own.account_id = same.other_id
          JOIN account_roles AS held ON held.member_id = own.member_id
      ), first AS (
        SELECT DISTINCT ON (account_id) account_id, other_id FROM same JOIN accounts ON accounts.id = other_id
        ORDER BY account_id, created_at, other_id)
      UPDATE accounts SET person_id = first.other_id FROM first WHERE first.account_id = accounts.id`);
    await spread(db);
    await db.query(`UPDATE members SET person_id = id WHERE person_id IS NULL`);
    await leaveSeatsOfOthers(db);
    await db.query(`INSERT INTO persons (id) SELECT person_id FROM accounts UNION SELECT person_id FROM members`);
    for (const table of ['accounts', 'members']) {
      await db.query(`
        ALTER TABLE ${table} ALTER COLUMN person_id SET NOT NULL,
          ADD CONSTRAINT fk_${table}_person_id FOREIGN KEY (person_id) REFERENCES persons`);
      await db.query(`CREATE INDEX ix_${table}_person_id ON ${table} (person_id)`);
    }
    await db.query(`CREATE UNIQUE INDEX uq_accounts_person_id ON accounts (person_id) WHERE disabled_at IS NULL`);
    // Of the accounts of one person a single one is in use, whatever seats they hold.
    await db.query(`DROP INDEX uq_account_roles_member_id`);
    await db.query(`ALTER TABLE account_roles DROP COLUMN in_force`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE account_roles ADD COLUMN in_force boolean NOT NULL DEFAULT TRUE`);
    await db.query(`
      UPDATE account_roles SET in_force = FALSE FROM accounts
      WHERE accounts.id = account_roles.account_id AND accounts.disabled_at IS NOT NULL`);
    await db.query(`
      CREATE UNIQUE INDEX uq_account_roles_member_id ON account_roles (member_id)
      WHERE member_id IS NOT NULL AND in_force`);
    for (const table of ['accounts', 'members']) await db.query(`ALTER TABLE ${table} DROP COLUMN person_id`);
    await db.query(`DROP TABLE persons`);
  }
}

/** A seat is of the person whose account holds it, an account of the person whose seat it holds, until nothing is left. */
async function spread(db: QueryRunner): Promise<void> {
  for (;;) {
    const [, seats] = (await db.query(`
      UPDATE members SET person_id = holder.person_id FROM (
        SELECT DISTINCT ON (held.member_id) held.member_id, accounts.person_id
        FROM account_roles AS held JOIN accounts ON accounts.id = held.account_id
        WHERE held.member_id IS NOT NULL AND accounts.person_id IS NOT NULL
        ORDER BY held.member_id, accounts.disabled_at DESC NULLS FIRST, accounts.created_at, accounts.id) AS holder
      WHERE holder.member_id = members.id AND members.person_id IS NULL`)) as [unknown, number];
    const [, accounts] = (await db.query(`
      UPDATE accounts SET person_id = seat.person_id FROM (
        SELECT DISTINCT ON (held.account_id) held.account_id, members.person_id
        FROM account_roles AS held JOIN members ON members.id = held.member_id
        WHERE members.person_id IS NOT NULL ORDER BY held.account_id, held.id) AS seat
      WHERE seat.account_id = accounts.id AND accounts.person_id IS NULL`)) as [unknown, number];
    if (seats + accounts === 0) return;
  }
}

/**
 * A disabled account that two have used who have accounts of their own by now goes with one of them, and loses the seats
 * of the other, as stands in the security log.
 */
async function leaveSeatsOfOthers(db: QueryRunner): Promise<void> {
  await db.query(`
    WITH lost AS (
      DELETE FROM account_roles AS held USING accounts, members
      WHERE accounts.id = held.account_id AND members.id = held.member_id AND members.person_id <> accounts.person_id
      RETURNING held.account_id, held.member_id)
    INSERT INTO security_events (at, kind, account_id, login, details)
    SELECT now(), 'roles-changed', accounts.id, accounts.login,
           jsonb_build_object('because', 'one account a person', 'lost', jsonb_agg(lost.member_id))
    FROM lost JOIN accounts ON accounts.id = lost.account_id GROUP BY accounts.id, accounts.login`);
}
