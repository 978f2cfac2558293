import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The author answers a talk that a unit has recorded; it is put right beside the old record, and upheld where he denies it. */
export class ContactsAnswered20261129213040 implements MigrationInterface {
  name = 'ContactsAnswered20261129213040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contacts
        ADD COLUMN supplement boolean NOT NULL DEFAULT FALSE,
        ADD COLUMN replaces_id uuid,
        ADD COLUMN corrected_because text,
        ADD COLUMN answer text CONSTRAINT ck_contacts_answer CHECK (answer IN ('noObjection', 'differs', 'notHeld')),
        ADD COLUMN answer_words text NOT NULL DEFAULT '',
        ADD COLUMN answered_at timestamptz,
        ADD COLUMN upheld_on date,
        ADD COLUMN upheld_because text,
        ADD COLUMN upheld_by uuid CONSTRAINT fk_contacts_upheld_by REFERENCES accounts (id),
        ADD COLUMN upheld_file_id uuid,
        ADD CONSTRAINT fk_contacts_replaces_id FOREIGN KEY (body_id, replaces_id) REFERENCES contacts (body_id, id),
        ADD CONSTRAINT fk_contacts_upheld_file_id FOREIGN KEY (body_id, upheld_file_id)
          REFERENCES attachments (body_id, id),
        ADD CONSTRAINT uq_contacts_replaces_id UNIQUE (body_id, replaces_id),
        ADD CONSTRAINT ck_contacts_answered CHECK (
          (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL OR answer = 'noObjection' OR answer_words <> '')),
        ADD CONSTRAINT ck_contacts_corrected CHECK ((replaces_id IS NULL) = (corrected_because IS NULL)),
        ADD CONSTRAINT ck_contacts_upheld CHECK (
          num_nonnulls(upheld_on, upheld_because, upheld_by, upheld_file_id) IN (0, 4))`);
  }

  async down(db: QueryRunner): Promise<void> {
    // What there was not: one record in place of another.
    await db.query(`ALTER TABLE contacts DROP CONSTRAINT fk_contacts_replaces_id`);
    await db.query(`
      DELETE FROM contacts AS replaced USING contacts AS newer
      WHERE newer.body_id = replaced.body_id AND newer.replaces_id = replaced.id`);
    await db.query(`
      ALTER TABLE contacts
        DROP CONSTRAINT ck_contacts_upheld,
        DROP CONSTRAINT ck_contacts_corrected,
        DROP CONSTRAINT ck_contacts_answered,
        DROP CONSTRAINT uq_contacts_replaces_id,
        DROP COLUMN upheld_file_id,
        DROP COLUMN upheld_by,
        DROP COLUMN upheld_because,
        DROP COLUMN upheld_on,
        DROP COLUMN answered_at,
        DROP COLUMN answer_words,
        DROP COLUMN answer,
        DROP COLUMN corrected_because,
        DROP COLUMN replaces_id,
        DROP COLUMN supplement`);
  }
}
