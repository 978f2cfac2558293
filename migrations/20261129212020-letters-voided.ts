import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that was issued with an error and not delivered is void for a reason; it stays readable, and its number is spent. */
export class LettersVoided20261129212020 implements MigrationInterface {
  name = 'LettersVoided20261129212020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE replies
        ADD COLUMN voided_because text,
        ADD CONSTRAINT ck_replies_voided_because CHECK (voided_because IS NULL OR state = 'dropped')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE replies DROP COLUMN voided_because`);
  }
}
