import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLOCKS = [
  ...['review', 'statutoryReply', 'signFor', 'firstContact', 'returnWindow', 'returnDecision', 'opinion'],
  ...['opinionAgain', 'redo', 'rating', 'invitation', 'redoOpinion', 'decision', 'proxyCheck', 'proxyContest'],
];
const NEW_CLOCKS = ['revision', 'filingConfirmation', 'disownDecision', 'delivery', 'redispatch'];

/**
 * What waits for somebody has a day by which to remind of it: a text to be revised, a filing to be confirmed, a disowning
 * to be decided, a letter to be delivered, a case to be dispatched again. What waited before has none: it was promised none.
 */
export class ReminderClocks20261129210000 implements MigrationInterface {
  name = 'ReminderClocks20261129210000';

  async up(db: QueryRunner): Promise<void> {
    await clocks(db, [...CLOCKS, ...NEW_CLOCKS]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM deadlines WHERE clock = ANY ($1)`, [NEW_CLOCKS]);
    await clocks(db, CLOCKS);
  }
}

async function clocks(db: QueryRunner, names: readonly string[]): Promise<void> {
  await db.query(`
    ALTER TABLE deadlines DROP CONSTRAINT ck_deadlines_clock, ADD CONSTRAINT ck_deadlines_clock
    CHECK (clock IN (${names.map((name) => `'${name}'`).join(', ')}))`);
}
