import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever bears the name of somebody else is told apart wherever he is named: at each of his events that is asked. */
export class NamesOfAccounts20261130020000 implements MigrationInterface {
  name = 'NamesOfAccounts20261130020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX ix_accounts_name_order ON accounts (name_order)');
    await db.query('CREATE INDEX ix_members_name_order ON members (name_order)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_members_name_order');
    await db.query('DROP INDEX ix_accounts_name_order');
  }
}
