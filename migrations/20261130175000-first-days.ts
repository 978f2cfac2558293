import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside the nearest day that its reader has to keep himself a row has the first of all that he sees kept: 已逾期 holds every
 * case in which one has passed.
 */
export class FirstDays20261130175000 implements MigrationInterface {
  name = 'FirstDays20261130175000';

  async up(db: QueryRunner): Promise<void> {
    for (const { whose, of, first, clocks, where } of OVERSEERS) {
      await db.query(`ALTER TABLE case_rows ADD COLUMN ${first} date`);
      await db.query(
        `UPDATE case_rows SET ${first} = (
           SELECT min((clock ->> 'dueOn')::date) FROM jsonb_array_elements(clocks) AS clock
           WHERE clock ->> 'clock' = ANY ($1::text[]))
         WHERE jsonb_array_length(clocks) > 0 AND ${where}`,
        [clocks],
      );
      await db.query(`
        CREATE INDEX ix_case_rows_${whose}_open_first ON case_rows (${whose}, ${first}, proposal_id)
        WHERE open AND ${of}`);
    }
    await counted(db, (due, first) => `${due}, ${first}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await counted(db, (due) => due);
    for (const { whose, first } of OVERSEERS) {
      await db.query(`DROP INDEX ix_case_rows_${whose}_open_first`);
      await db.query(`ALTER TABLE case_rows DROP COLUMN ${first}`);
    }
  }
}

const BOTH = ['statutoryReply', 'signFor', 'returnDecision', 'opinion', 'opinionAgain', 'redo', 'redoOpinion'];

const OVERSEERS = [
  {
    ...{ whose: 'body_id', of: 'for_secretariat', due: 'secretariat_due_on', first: 'secretariat_first_on' },
    facts: 'unsigned_part, return_requested, proxy_pending, disowned',
    clocks: [
      ...BOTH,
      ...['review', 'decision', 'proxyCheck', 'disownDecision', 'redispatch'],
      ...['firstContact', 'rating', 'revision', 'delivery'],
    ],
    where: 'TRUE',
  },
  {
    ...{ whose: 'office_id', of: 'office_id IS NOT NULL', due: 'office_due_on', first: 'office_first_on' },
    facts: 'unsigned_part, return_requested',
    clocks: BOTH,
    // An office that sent the case back oversees it no more.
    where: 'office_due_on IS NOT NULL',
  },
];

/** What desks count open cases by. */
async function counted(db: QueryRunner, days: (due: string, first: string) => string): Promise<void> {
  for (const { whose, of, due, first, facts } of OVERSEERS) {
    await db.query(`DROP INDEX ix_case_rows_${whose}_open`);
    await db.query(`
      CREATE INDEX ix_case_rows_${whose}_open ON case_rows (${whose}, session_id, state, ${facts}, ${days(due, first)})
      WHERE open AND ${of}`);
  }
}
