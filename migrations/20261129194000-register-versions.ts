import type { MigrationInterface, QueryRunner } from 'typeorm';

const REGISTERS = [
  'regions',
  'bodies',
  'terms',
  'sessions',
  'groups',
  'members',
  'units',
  'categories',
  'decline_reasons',
  'accounts',
];

/** Which version of an entry somebody has before him, and who changed it last; the account may be gone since. */
export class RegisterVersions20261129194000 implements MigrationInterface {
  name = 'RegisterVersions20261129194000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of REGISTERS) {
      await db.query(
        `ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_at timestamptz,
           ADD COLUMN changed_by uuid`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of REGISTERS) {
      await db.query(`ALTER TABLE ${table} DROP COLUMN version, DROP COLUMN changed_at, DROP COLUMN changed_by`);
    }
  }
}
