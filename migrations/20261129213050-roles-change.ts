import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONE_LEAD = `role IN ('lead', 'sole') AND state NOT IN ('returned', 'ended')`;

/** Lead and co-handler change places in one act: there is one lead when it is done, not after each row. */
export class RolesChange20261129213050 implements MigrationInterface {
  name = 'RolesChange20261129213050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ix_assignments_one_lead`);
    await db.query(`
      ALTER TABLE assignments ADD CONSTRAINT ex_assignments_one_lead
      EXCLUDE USING btree (body_id WITH =, proposal_id WITH =) WHERE (${ONE_LEAD}) DEFERRABLE INITIALLY DEFERRED`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE assignments DROP CONSTRAINT ex_assignments_one_lead`);
    await db.query(`
      CREATE UNIQUE INDEX ix_assignments_one_lead ON assignments (body_id, proposal_id) WHERE ${ONE_LEAD}`);
  }
}
