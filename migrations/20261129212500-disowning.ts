import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of a filing on behalf that its author disowns: it waits to be decided, or he is shown what he signed. */
export class Disowning20261129212500 implements MigrationInterface {
  name = 'Disowning20261129212500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals ADD COLUMN disowned_on date, ADD COLUMN disowning_refused_on date`);
    // Objected to by whoever it was filed for, it went back and waits there.
    await db.query(`
      UPDATE proposals SET disowned_on = (
        SELECT (max(at) AT TIME ZONE 'Asia/Shanghai')::date FROM events
        WHERE events.body_id = proposals.body_id AND events.proposal_id = proposals.id AND events.step = 'objectToFiling')
      WHERE filing_objection IS NOT NULL AND state = 'returned'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN disowned_on, DROP COLUMN disowning_refused_on`);
  }
}
