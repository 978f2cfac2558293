import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTED = ['case_rows', 'case_units', 'case_members'] as const;

/**
 * The first reviewer of a CPPCC proposal says all that he proposes, and nobody takes it for decided: its category is the
 * proposal's own once it is filed. The second says which body decided, and when. On which day a text was declined stands in
 * its history.
 */
export class ReviewByTwo20261129211000 implements MigrationInterface {
  name = 'ReviewByTwo20261129211000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE proposals
        ADD COLUMN proposed_category_id uuid CONSTRAINT fk_proposals_proposed_category_id REFERENCES categories (id),
        ADD COLUMN proposed_reason_id uuid CONSTRAINT fk_proposals_proposed_reason_id REFERENCES decline_reasons (id),
        ADD COLUMN proposed_words text NOT NULL DEFAULT '',
        ADD COLUMN proposed_decline_outcome text CONSTRAINT ck_proposals_proposed_decline_outcome
          CHECK (proposed_decline_outcome IN ('letter', 'transfer', 'reference')),
        ADD COLUMN decided_by text CONSTRAINT ck_proposals_decided_by
          CHECK (decided_by IN ('committee', 'reviewCommittee', 'jointReview')),
        ADD COLUMN decided_on date,
        ADD CONSTRAINT ck_proposals_decided CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
        DROP COLUMN declined_on`);
    await db.query(`
      UPDATE proposals SET proposed_category_id = category_id, category_id = NULL WHERE state = 'preReviewed'`);
    for (const table of LISTED) await db.query(`UPDATE ${table} SET category_id = NULL WHERE state = 'preReviewed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE proposals SET category_id = proposed_category_id WHERE state = 'preReviewed'`);
    for (const table of LISTED) {
      await db.query(`
        UPDATE ${table} SET category_id = proposals.proposed_category_id FROM proposals
        WHERE proposals.body_id = ${table}.body_id AND proposals.id = ${table}.proposal_id
          AND proposals.state = 'preReviewed'`);
    }
    await db.query(`
      ALTER TABLE proposals DROP COLUMN proposed_category_id, DROP COLUMN proposed_reason_id, DROP COLUMN proposed_words,
        DROP COLUMN proposed_decline_outcome, DROP COLUMN decided_by, DROP COLUMN decided_on, ADD COLUMN declined_on date`);
    await db.query(`
      UPDATE proposals SET declined_on = (
        SELECT (max(at) AT TIME ZONE 'Asia/Shanghai')::date FROM events
        WHERE events.body_id = proposals.body_id AND events.proposal_id = proposals.id AND events.step = 'decline')
      WHERE state = 'declined'`);
  }
}
