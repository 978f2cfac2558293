import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day in a row is the nearest that its reader has to keep, and only else what he waits for; and the desks know of a
 * disowning to decide, and of what a unit has to write or deliver, also in a case that is closed.
 */
export class OwnDuties20261130114500 implements MigrationInterface {
  name = 'OwnDuties20261130114500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE case_rows ADD COLUMN disowned boolean NOT NULL DEFAULT FALSE`);
    await db.query(`ALTER TABLE case_rows ALTER COLUMN disowned DROP DEFAULT`);
    await db.query(`ALTER TABLE case_units ADD COLUMN waits_for_drafter boolean NOT NULL DEFAULT FALSE`);
    await db.query(`ALTER TABLE case_units ALTER COLUMN waits_for_drafter DROP DEFAULT`);
    await db.query(`
      UPDATE case_rows SET disowned = TRUE WHERE jsonb_path_exists(clocks, '$[*] ? (@.clock == "disownDecision")')`);
    await db.query(`
      UPDATE case_units SET waits_for_drafter = TRUE
      WHERE EXISTS (
        SELECT FROM assignments AS part
        WHERE part.body_id = case_units.body_id AND part.proposal_id = case_units.proposal_id
          AND part.unit_id = case_units.unit_id AND (
            (part.role = 'co' AND part.state = 'inHand') OR (part.state <> 'returnRequested' AND EXISTS (
              SELECT FROM replies
              WHERE replies.body_id = part.body_id AND replies.proposal_id = part.proposal_id
                AND replies.assignment_id = part.id AND replies.state IN ('drafting', 'issued')))))`);
    for (const table of TABLES) {
      await db.query(`
        UPDATE ${table} SET open = TRUE
        WHERE NOT open AND EXISTS (
          SELECT FROM replies WHERE replies.body_id = ${table}.body_id AND replies.proposal_id = ${table}.proposal_id
            AND replies.state NOT IN ('delivered', 'dropped'))`);
    }
    await days(db, 'clock = ANY ($1::text[]) DESC, due_on, id');
    await desks(
      db,
      'unsigned_part, return_requested, proxy_pending, disowned',
      'redo, waits_for_leader, waits_for_drafter',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await desks(db, 'unsigned_part, return_requested, proxy_pending', 'redo, waits_for_leader');
    await days(db, 'due_on, id');
    for (const table of TABLES) {
      await db.query(`
        UPDATE ${table} SET open = FALSE FROM case_rows AS kase
        WHERE kase.body_id = ${table}.body_id AND kase.proposal_id = ${table}.proposal_id AND ${table}.open
          AND kase.state IN ('declined', 'closed', 'withdrawn', 'discarded')
          AND NOT jsonb_path_exists(kase.clocks, '$[*] ? (@.clock != "proxyContest")')`);
    }
    await db.query(`ALTER TABLE case_units DROP COLUMN waits_for_drafter`);
    await db.query(`ALTER TABLE case_rows DROP COLUMN disowned`);
  }
}

const TABLES = ['case_rows', 'case_units', 'case_members'] as const;

/** Whose days there are, the clocks that each has to keep, and those that he waits for. */
const OWN = [
  {
    ...{ table: 'case_rows', day: 'secretariat_due_on', deadline: 'secretariat_deadline_id', where: 'TRUE' },
    duties: ['review', 'decision', 'proxyCheck', 'disownDecision', 'redispatch'],
    others: [
      ...['statutoryReply', 'signFor', 'firstContact', 'returnDecision', 'opinion', 'opinionAgain', 'redo'],
      ...['redoOpinion', 'rating', 'revision', 'delivery'],
    ],
  },
  {
    ...{ table: 'case_rows', day: 'office_due_on', deadline: 'office_deadline_id' },
    where: 'listed.office_due_on IS NOT NULL',
    duties: ['returnDecision'],
    others: ['statutoryReply', 'signFor', 'opinion', 'opinionAgain', 'redo', 'redoOpinion'],
  },
  {
    ...{ table: 'case_members', day: 'due_on', deadline: 'deadline_id', where: `listed.relation = 'author'` },
    duties: ['rating', 'revision', 'filingConfirmation'],
    others: ['review', 'statutoryReply', 'redo'],
  },
];

/** Chooses of the running clocks of each case the first in this order. */
async function days(db: QueryRunner, order: string): Promise<void> {
  for (const { table, day, deadline, where, duties, others } of OWN) {
    await db.query(
      `UPDATE ${table} AS listed SET ${day} = nearest.due_on, ${deadline} = nearest.id
       FROM (
         SELECT DISTINCT ON (body_id, proposal_id) body_id, proposal_id, due_on, id
         FROM (
           SELECT body_id, proposal_id, clock ->> 'clock' AS clock, (clock ->> 'dueOn')::date AS due_on,
                  (clock ->> 'id')::uuid AS id
           FROM case_rows, jsonb_array_elements(clocks) AS clock) AS running
         WHERE clock = ANY ($1::text[] || $2::text[])
         ORDER BY body_id, proposal_id, ${order}) AS nearest
       WHERE nearest.body_id = listed.body_id AND nearest.proposal_id = listed.proposal_id AND ${where}
         AND listed.${deadline} IS DISTINCT FROM nearest.id`,
      [duties, others],
    );
  }
  await db.query(`
    UPDATE case_units SET secretariat_due_on = kase.secretariat_due_on FROM case_rows AS kase
    WHERE kase.body_id = case_units.body_id AND kase.proposal_id = case_units.proposal_id
      AND case_units.secretariat_due_on IS DISTINCT FROM kase.secretariat_due_on`);
}

/** What desks count open cases by. */
async function desks(db: QueryRunner, ofCases: string, ofUnits: string): Promise<void> {
  await db.query(`DROP INDEX ix_case_rows_body_id_open`);
  await db.query(`
    CREATE INDEX ix_case_rows_body_id_open ON case_rows (body_id, session_id, state, ${ofCases}, secretariat_due_on)
    WHERE open AND for_secretariat`);
  await db.query(`DROP INDEX ix_case_units_unit_id_open`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_open
    ON case_units (unit_id, session_id, state, part_state, ${ofUnits}, due_on) WHERE open`);
}
