import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter says of each opinion that it rests on whether it was adopted, in words to the deputy. Letters of old say nothing. */
export class OpinionsExplained20261129212010 implements MigrationInterface {
  name = 'OpinionsExplained20261129212010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE replies ADD COLUMN opinion_explanations jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE replies DROP COLUMN opinion_explanations`);
  }
}
