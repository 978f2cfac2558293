import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sent a letter to its checker may take it back until that has acted. */
export class WhoSentForCheck20261129212000 implements MigrationInterface {
  name = 'WhoSentForCheck20261129212000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE replies ADD COLUMN sent_for_check_by uuid
        CONSTRAINT fk_replies_sent_for_check_by REFERENCES accounts (id)`);
    await db.query(`
      UPDATE replies SET sent_for_check_by = (
        SELECT sent.account_id FROM events AS sent
        WHERE sent.body_id = replies.body_id AND sent.proposal_id = replies.proposal_id AND sent.reply_id = replies.id
          AND sent.step = 'submitForCheck' ORDER BY sent.number DESC LIMIT 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE replies DROP COLUMN sent_for_check_by`);
  }
}
