import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLOCKS = [
  ...['review', 'statutoryReply', 'signFor', 'firstContact', 'returnWindow', 'returnDecision', 'opinion'],
  ...['opinionAgain', 'redo', 'rating', 'invitation'],
];
const NEW_CLOCKS = ['redoOpinion', 'decision', 'proxyCheck', 'proxyContest'];

/**
 * A letter may be rated more than once: put right, entered from paper and disowned, marked as not rated and rated after
 * all. Every value stays; one of them stands.
 */
export class Ratings20261129193500 implements MigrationInterface {
  name = 'Ratings20261129193500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE evaluations
        DROP CONSTRAINT uq_evaluations_reply_id,
        ALTER COLUMN attitude DROP NOT NULL,
        ALTER COLUMN result DROP NOT NULL,
        ADD COLUMN state text NOT NULL DEFAULT 'valid' CONSTRAINT ck_evaluations_state
          CHECK (state IN ('pending', 'valid', 'unrated', 'superseded', 'refused', 'void')),
        ADD COLUMN replaces_id uuid,
        ADD COLUMN replaced_because text NOT NULL DEFAULT '',
        ADD COLUMN signed_on date,
        ADD COLUMN checked_by uuid CONSTRAINT fk_evaluations_checked_by REFERENCES accounts (id),
        ADD COLUMN ended_because text,
        ADD COLUMN settled_on date,
        ADD CONSTRAINT fk_evaluations_replaces_id FOREIGN KEY (body_id, replaces_id) REFERENCES evaluations (body_id, id),
        ADD CONSTRAINT uq_evaluations_replaces_id UNIQUE (body_id, replaces_id),
        ADD CONSTRAINT ck_evaluations_rating CHECK (
          (attitude IS NULL) = (result IS NULL)
          AND CASE WHEN state = 'unrated' THEN attitude IS NULL
                   WHEN state IN ('valid', 'pending') THEN attitude IS NOT NULL ELSE TRUE END)`);
    await db.query(`ALTER TABLE evaluations ALTER COLUMN state DROP DEFAULT`);
    await db.query(`
      CREATE UNIQUE INDEX uq_evaluations_reply_id ON evaluations (body_id, reply_id)
      WHERE state IN ('pending', 'valid', 'unrated')`);
    await marked(db);
    await clocks(db, [...CLOCKS, ...NEW_CLOCKS]);
    await db.query(`
      UPDATE evaluations SET settled_on = proposals.closed_on FROM proposals JOIN replies
        ON replies.body_id = proposals.body_id AND replies.proposal_id = proposals.id AND replies.round = proposals.round
      WHERE proposals.closed_because = 'settled' AND evaluations.body_id = replies.body_id
        AND evaluations.reply_id = replies.id AND 'dissatisfied' IN (attitude, result)`);

    await db.query(`ALTER TABLE case_rows ADD COLUMN proxy_pending boolean NOT NULL DEFAULT FALSE`);
    await db.query(`ALTER TABLE case_rows ALTER COLUMN proxy_pending DROP DEFAULT`);
    await desks(db, 'unsigned_part, return_requested, proxy_pending');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM deadlines WHERE clock = ANY ($1)`, [NEW_CLOCKS]);
    await clocks(db, CLOCKS);
    await desks(db, 'unsigned_part, return_requested');
    await db.query(`ALTER TABLE case_rows DROP COLUMN proxy_pending`);
    await db.query(`DROP INDEX uq_evaluations_reply_id`);
    // What there was not: of each letter one rating, given by somebody.
    await db.query(`ALTER TABLE evaluations DROP CONSTRAINT fk_evaluations_replaces_id`);
    await db.query(`DELETE FROM evaluations WHERE state <> 'valid'`);
    await db.query(`
      ALTER TABLE evaluations
        DROP CONSTRAINT ck_evaluations_rating,
        DROP CONSTRAINT uq_evaluations_replaces_id,
        DROP COLUMN state, DROP COLUMN replaces_id, DROP COLUMN replaced_because, DROP COLUMN signed_on,
        DROP COLUMN checked_by, DROP COLUMN ended_because, DROP COLUMN settled_on,
        ALTER COLUMN attitude SET NOT NULL,
        ALTER COLUMN result SET NOT NULL,
        ADD CONSTRAINT uq_evaluations_reply_id UNIQUE (body_id, reply_id)`);
  }
}

/** 未评价: letters that the time to rate has passed by are marked, by whoever closed the case. */
async function marked(db: QueryRunner): Promise<void> {
  await db.query(`
    INSERT INTO evaluations (body_id, proposal_id, reply_id, state, rated_by, rated_at)
    SELECT replies.body_id, replies.proposal_id, replies.id, 'unrated', closing.account_id, closing.at
    FROM events AS closing JOIN replies
      ON replies.body_id = closing.body_id AND replies.proposal_id = closing.proposal_id AND replies.round = closing.round
    WHERE closing.machine = 'proposal' AND closing.step = 'closeUnrated' AND closing.account_id IS NOT NULL
      AND replies.state = 'delivered' AND NOT EXISTS (
        SELECT FROM evaluations WHERE evaluations.body_id = replies.body_id AND evaluations.reply_id = replies.id)`);
}

/** What desks count the secretariat's open cases by. */
async function desks(db: QueryRunner, facts: string): Promise<void> {
  await db.query(`DROP INDEX ix_case_rows_body_id_open`);
  await db.query(`
    CREATE INDEX ix_case_rows_body_id_open ON case_rows (body_id, session_id, state, ${facts}, secretariat_due_on)
    WHERE open AND for_secretariat`);
}

async function clocks(db: QueryRunner, names: readonly string[]): Promise<void> {
  await db.query(`
    ALTER TABLE deadlines DROP CONSTRAINT ck_deadlines_clock, ADD CONSTRAINT ck_deadlines_clock
    CHECK (clock IN (${names.map((name) => `'${name}'`).join(', ')}))`);
}
