import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The course of a case: its clocks, its events and who was told, and the numbers that are given on the way. */
export class CourseOfCases20261123103000 implements MigrationInterface {
  name = 'CourseOfCases20261123103000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deadlines (
        id uuid CONSTRAINT pk_deadlines PRIMARY KEY DEFAULT uuidv7(),
        proposal_id uuid NOT NULL CONSTRAINT fk_deadlines_proposal_id REFERENCES proposals (id),
        assignment_id uuid CONSTRAINT fk_deadlines_assignment_id REFERENCES assignments (id),
        clock text NOT NULL CONSTRAINT ck_deadlines_clock CHECK (clock IN (
          'review', 'statutoryReply', 'signFor', 'firstContact', 'returnWindow', 'returnDecision', 'opinion',
          'opinionAgain', 'redo', 'rating', 'invitation')),
        round integer NOT NULL,
        starts_on date NOT NULL,
        due_on date NOT NULL,
        provisional boolean NOT NULL,
        explanation jsonb NOT NULL,
        met_on date,
        dropped_on date,
        CONSTRAINT ck_deadlines_one_end CHECK (met_on IS NULL OR dropped_on IS NULL)
      )`);
    await db.query(`CREATE INDEX ix_deadlines_proposal_id ON deadlines (proposal_id)`);
    await db.query(`
      CREATE INDEX ix_deadlines_running ON deadlines (due_on, clock) WHERE met_on IS NULL AND dropped_on IS NULL`);
    await db.query(`
      CREATE INDEX ix_deadlines_proposal_id_due_on ON deadlines (proposal_id, due_on)
      WHERE met_on IS NULL AND dropped_on IS NULL`);

    await db.query(`
      CREATE TABLE events (
        id bigint CONSTRAINT pk_events PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
        proposal_id uuid NOT NULL CONSTRAINT fk_events_proposal_id REFERENCES proposals (id),
        assignment_id uuid CONSTRAINT fk_events_assignment_id REFERENCES assignments (id),
        reply_id uuid CONSTRAINT fk_events_reply_id REFERENCES replies (id),
        machine text NOT NULL CONSTRAINT ck_events_machine CHECK (machine IN ('proposal', 'assignment', 'reply')),
        step text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor text NOT NULL,
        account_id uuid CONSTRAINT fk_events_account_id REFERENCES accounts (id),
        account_name text NOT NULL,
        unit_name text,
        round integer NOT NULL,
        details jsonb NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX ix_events_proposal_id_id ON events (proposal_id, id)`);
    await db.query(`
      CREATE FUNCTION events_stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'an event is never changed or removed';
      END $$`);
    await db.query(`
      CREATE TRIGGER events_stand_still BEFORE UPDATE OR DELETE OR TRUNCATE ON events
      FOR EACH STATEMENT EXECUTE FUNCTION events_stand_still()`);

    await db.query(`
      CREATE TABLE notices (
        id uuid CONSTRAINT pk_notices PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT fk_notices_account_id REFERENCES accounts (id) ON DELETE CASCADE,
        proposal_id uuid NOT NULL CONSTRAINT fk_notices_proposal_id REFERENCES proposals (id),
        event_id bigint NOT NULL CONSTRAINT fk_notices_event_id REFERENCES events (id),
        case_title text NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT uq_notices_account_id_event_id UNIQUE (account_id, event_id)
      )`);

    await db.query(`
      CREATE TABLE counters (
        key text CONSTRAINT pk_counters PRIMARY KEY,
        value integer NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE counters, notices, events, deadlines`);
    await db.query(`DROP FUNCTION events_stand_still()`);
  }
}
