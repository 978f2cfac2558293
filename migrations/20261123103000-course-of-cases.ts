import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The course of a case: its clocks, its events and who was told, and the numbers that are given on the way. */
export class CourseOfCases20261123103000 implements MigrationInterface {
  name = 'CourseOfCases20261123103000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE events (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        number integer NOT NULL,
        assignment_id uuid,
        reply_id uuid,
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
        at timestamptz NOT NULL,
        CONSTRAINT pk_events PRIMARY KEY (body_id, id),
        CONSTRAINT uq_events_proposal_id_number UNIQUE (body_id, proposal_id, number),
        CONSTRAINT fk_events_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_events_assignment_id FOREIGN KEY (body_id, assignment_id) REFERENCES assignments (body_id, id),
        CONSTRAINT fk_events_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id)
      )`);
    await db.query(`
      CREATE FUNCTION stands_still() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what stands in % is never changed or removed', TG_TABLE_NAME;
      END $$`);
    await db.query(`
      CREATE TRIGGER events_stand_still BEFORE UPDATE OR DELETE OR TRUNCATE ON events
      FOR EACH STATEMENT EXECUTE FUNCTION stands_still()`);

    // Texts as they stood when somebody put his name to them.
    await db.query(`
      CREATE TABLE text_versions (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        machine text NOT NULL CONSTRAINT ck_text_versions_machine CHECK (machine IN ('proposal', 'assignment', 'reply')),
        subject_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        digest text NOT NULL,
        event_id uuid NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT pk_text_versions PRIMARY KEY (body_id, id),
        CONSTRAINT uq_text_versions_subject_id_version_digest UNIQUE (body_id, subject_id, version, digest),
        CONSTRAINT fk_text_versions_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_text_versions_event_id FOREIGN KEY (body_id, event_id) REFERENCES events (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_text_versions_proposal_id ON text_versions (body_id, proposal_id)`);
    await db.query(`
      CREATE TRIGGER text_versions_stand_still BEFORE UPDATE OR DELETE OR TRUNCATE ON text_versions
      FOR EACH STATEMENT EXECUTE FUNCTION stands_still()`);

    await db.query(`
      CREATE TABLE deadlines (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        assignment_id uuid,
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
        policy_version text NOT NULL,
        policy_key text NOT NULL,
        policy_value integer NOT NULL,
        calendar_version text NOT NULL,
        replaces_id uuid,
        started_by uuid NOT NULL,
        ended_by uuid,
        CONSTRAINT ck_deadlines_one_end CHECK (met_on IS NULL OR dropped_on IS NULL),
        CONSTRAINT ck_deadlines_ended_by CHECK ((ended_by IS NULL) = (met_on IS NULL AND dropped_on IS NULL)),
        CONSTRAINT pk_deadlines PRIMARY KEY (body_id, id),
        CONSTRAINT fk_deadlines_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_deadlines_assignment_id FOREIGN KEY (body_id, assignment_id) REFERENCES assignments (body_id, id),
        CONSTRAINT fk_deadlines_replaces_id FOREIGN KEY (body_id, replaces_id) REFERENCES deadlines (body_id, id),
        CONSTRAINT uq_deadlines_replaces_id UNIQUE (body_id, replaces_id),
        CONSTRAINT fk_deadlines_started_by FOREIGN KEY (body_id, started_by) REFERENCES events (body_id, id),
        CONSTRAINT fk_deadlines_ended_by FOREIGN KEY (body_id, ended_by) REFERENCES events (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_deadlines_proposal_id ON deadlines (body_id, proposal_id)`);

    // What is told, once: of an event, because a clock has come to a day, or in the words of a person.
    await db.query(`
      CREATE TABLE messages (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        event_id uuid,
        deadline_id uuid,
        written_by uuid CONSTRAINT fk_messages_written_by REFERENCES accounts (id),
        words text,
        case_kind text NOT NULL CONSTRAINT ck_messages_case_kind CHECK (case_kind IN ('suggestion', 'cppccProposal')),
        case_title text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT ck_messages_one_cause CHECK (num_nonnulls(event_id, deadline_id, written_by) = 1),
        CONSTRAINT ck_messages_words CHECK ((words IS NULL) = (written_by IS NULL)),
        CONSTRAINT pk_messages PRIMARY KEY (body_id, id),
        CONSTRAINT uq_messages_event_id UNIQUE (body_id, event_id),
        CONSTRAINT fk_messages_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_messages_event_id FOREIGN KEY (body_id, event_id) REFERENCES events (body_id, id),
        CONSTRAINT fk_messages_deadline_id FOREIGN KEY (body_id, deadline_id) REFERENCES deadlines (body_id, id)
      )`);

    // A message on its way to one person by one channel.
    await db.query(`
      CREATE TABLE notices (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        message_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_notices_account_id REFERENCES accounts (id) ON DELETE CASCADE,
        channel text NOT NULL CONSTRAINT ck_notices_channel CHECK (channel IN ('inApp')),
        state text NOT NULL CONSTRAINT ck_notices_state CHECK (state IN ('queued', 'sent', 'delivered', 'failed')),
        read_as text[] NOT NULL,
        queued_at timestamptz NOT NULL,
        sent_at timestamptz,
        read_at timestamptz,
        CONSTRAINT ck_notices_sent CHECK ((sent_at IS NOT NULL) = (state IN ('sent', 'delivered'))),
        CONSTRAINT pk_notices PRIMARY KEY (body_id, id),
        CONSTRAINT uq_notices_message_id_account_id_channel UNIQUE (body_id, message_id, account_id, channel),
        CONSTRAINT fk_notices_message_id FOREIGN KEY (body_id, message_id) REFERENCES messages (body_id, id)
      )`);
    // The list inside the product, and what of it is unread.
    await db.query(
      `CREATE INDEX ix_notices_account_id_message_id ON notices (account_id, message_id) WHERE channel = 'inApp'`,
    );
    await db.query(
      `CREATE INDEX ix_notices_unread ON notices (account_id, message_id) WHERE channel = 'inApp' AND read_at IS NULL`,
    );

    await db.query(`
      CREATE TABLE counters (
        body_id uuid NOT NULL CONSTRAINT fk_counters_body_id REFERENCES bodies (id),
        key text NOT NULL,
        value integer NOT NULL,
        CONSTRAINT pk_counters PRIMARY KEY (body_id, key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE counters, notices, messages, deadlines, text_versions, events`);
    await db.query(`DROP FUNCTION stands_still()`);
  }
}
