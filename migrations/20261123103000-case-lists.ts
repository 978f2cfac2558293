import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists and the counts of the desks look things up by, measured on 20,000 cases. */
export class CaseLists20261123103000 implements MigrationInterface {
  name = 'CaseLists20261123103000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX ix_assignments_proposal_id_state ON assignments (proposal_id, state)`);
    await db.query(`
      CREATE INDEX ix_deadlines_proposal_id_due_on ON deadlines (proposal_id, due_on)
      WHERE met_on IS NULL AND dropped_on IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX ix_deadlines_proposal_id_due_on`);
    await db.query(`DROP INDEX ix_assignments_proposal_id_state`);
  }
}
