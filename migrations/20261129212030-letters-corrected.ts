import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A letter that was delivered with an error is corrected by another that names it, the passages and why; it has no class
 * and no answers of its own. From its delivery the author may put his rating right for some days more.
 */
export class LettersCorrected20261129212030 implements MigrationInterface {
  name = 'LettersCorrected20261129212030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE replies
        DROP CONSTRAINT ck_replies_kind,
        ADD CONSTRAINT ck_replies_kind CHECK (kind IN ('first', 'redo', 'correction')),
        ADD COLUMN corrects_id uuid,
        ADD COLUMN corrected_passages text NOT NULL DEFAULT '',
        ADD COLUMN corrected_because text NOT NULL DEFAULT '',
        ADD COLUMN rating_until date,
        ADD CONSTRAINT fk_replies_corrects_id FOREIGN KEY (body_id, corrects_id) REFERENCES replies (body_id, id),
        ADD CONSTRAINT ck_replies_correction CHECK (
          (kind = 'correction') = (corrects_id IS NOT NULL) AND (kind <> 'correction' OR class_code IS NULL))`);
  }

  async down(db: QueryRunner): Promise<void> {
    // What there was not is a letter that nobody has before him any more.
    await db.query(`
      ALTER TABLE replies DROP CONSTRAINT ck_replies_correction, DROP CONSTRAINT ck_replies_kind`);
    await db.query(`
      UPDATE replies SET state = 'dropped', kind = CASE WHEN round > 1 THEN 'redo' ELSE 'first' END
      WHERE kind = 'correction'`);
    await db.query(`
      ALTER TABLE replies
        ADD CONSTRAINT ck_replies_kind CHECK (kind IN ('first', 'redo')),
        DROP COLUMN corrects_id, DROP COLUMN corrected_passages, DROP COLUMN corrected_because, DROP COLUMN rating_until`);
  }
}
