import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large the type is, with the account: whoever has chosen 长辈版 finds it on every device. Nobody has chosen so far. */
export class TextSize20261130013000 implements MigrationInterface {
  name = 'TextSize20261130013000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE accounts
        ADD text_size text
        CONSTRAINT ck_accounts_text_size CHECK (text_size IN ('standard', 'large', 'extraLarge', 'elder'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE accounts DROP text_size`);
  }
}
