import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'department', 'district_government', 'town', 'court', 'procuratorate', 'party_organ', 'congress_committee', 'company'`;
const ADDED = `'mass_organization', 'supervisory_commission', 'superior_unit'`;

/** Units that are neither government nor company; what was told in person apart from what a medium reported. */
export class KindsOfTheTrade20261130014500 implements MigrationInterface {
  name = 'KindsOfTheTrade20261130014500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE units DROP CONSTRAINT ck_units_kind`);
    await db.query(`ALTER TABLE units ADD CONSTRAINT ck_units_kind CHECK (kind IN (${BEFORE}, ${ADDED}))`);
    await db.query(`ALTER TABLE proposals DROP CONSTRAINT ck_proposals_received_how`);
    // Until now it was called 当面.
    await db.query(`UPDATE proposals SET received_how = 'inPerson' WHERE received_how = 'interview'`);
    await db.query(`ALTER TABLE proposals ADD CONSTRAINT ck_proposals_received_how
      CHECK (received_how IN ('paper', 'letter', 'telephone', 'inPerson', 'interview', 'meeting'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP CONSTRAINT ck_proposals_received_how`);
    await db.query(`UPDATE proposals SET received_how = 'interview' WHERE received_how = 'inPerson'`);
    await db.query(`ALTER TABLE proposals ADD CONSTRAINT ck_proposals_received_how
      CHECK (received_how IN ('paper', 'letter', 'telephone', 'interview', 'meeting'))`);
    await db.query(`ALTER TABLE units DROP CONSTRAINT ck_units_kind`);
    await db.query(`UPDATE units SET kind = 'company' WHERE kind IN (${ADDED})`);
    await db.query(`ALTER TABLE units ADD CONSTRAINT ck_units_kind CHECK (kind IN (${BEFORE}))`);
  }
}
