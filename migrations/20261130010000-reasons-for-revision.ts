import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = [
  ...['severalMatters', 'noAnalysis', 'noRequests', 'title', 'facts', 'form', 'signatures', 'repeated', 'other'],
]
  .map((reason) => `'${reason}'`)
  .join(', ');

/** Why a text goes back for revision has a list of its own. What was returned with a reason to decline keeps it. */
export class ReasonsForRevision20261130010000 implements MigrationInterface {
  name = 'ReasonsForRevision20261130010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE proposals
        ADD COLUMN revision_reason text CONSTRAINT ck_proposals_revision_reason CHECK (revision_reason IN (${REASONS})),
        ADD COLUMN proposed_revision_reason text CONSTRAINT ck_proposals_proposed_revision_reason
          CHECK (proposed_revision_reason IN (${REASONS}))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE proposals DROP COLUMN revision_reason, DROP COLUMN proposed_revision_reason`);
  }
}
