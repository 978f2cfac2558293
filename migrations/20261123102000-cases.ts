import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case and its parts: its text, what the units make of it, and how that is rated. */
export class Cases20261123102000 implements MigrationInterface {
  name = 'Cases20261123102000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE proposals (
        body_id uuid NOT NULL CONSTRAINT fk_proposals_body_id REFERENCES bodies (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        session_id uuid NOT NULL CONSTRAINT fk_proposals_session_id REFERENCES sessions (id),
        kind text NOT NULL CONSTRAINT ck_proposals_kind CHECK (kind IN ('suggestion', 'cppccProposal')),
        state text NOT NULL CONSTRAINT ck_proposals_state CHECK (state IN (
          'draft', 'submitted', 'preReviewed', 'returned', 'declined', 'registered', 'filed', 'dispatched', 'handling',
          'replied', 'contested', 'closed', 'withdrawn', 'discarded')),
        title text NOT NULL DEFAULT '',
        background text NOT NULL DEFAULT '',
        suggested_units text NOT NULL DEFAULT '',
        disclosure_wish text CONSTRAINT ck_proposals_disclosure_wish CHECK (disclosure_wish IN ('full', 'titleOnly')),
        text_version integer NOT NULL DEFAULT 1,
        author_member_id uuid NOT NULL CONSTRAINT fk_proposals_author_member_id REFERENCES members (id),
        opened_by uuid NOT NULL CONSTRAINT fk_proposals_opened_by REFERENCES accounts (id),
        on_behalf boolean NOT NULL DEFAULT false,
        received_how text CONSTRAINT ck_proposals_received_how
          CHECK (received_how IN ('paper', 'letter', 'telephone', 'interview', 'meeting')),
        received_on date,
        received_note text NOT NULL DEFAULT '',
        filing_confirmed_on date,
        filing_objection text,
        receipt_number integer,
        submitted_at timestamptz,
        in_session boolean,
        series text CONSTRAINT ck_proposals_series CHECK (series IN ('inSession', 'between')),
        number integer CONSTRAINT ck_proposals_number CHECK (number > 0),
        category_id uuid CONSTRAINT fk_proposals_category_id REFERENCES categories (id),
        pre_reviewed_by uuid CONSTRAINT fk_proposals_pre_reviewed_by REFERENCES accounts (id),
        proposed_outcome text CONSTRAINT ck_proposals_proposed_outcome
          CHECK (proposed_outcome IN ('file', 'returnForRevision', 'decline')),
        proposed_units text NOT NULL DEFAULT '',
        decision_reason_id uuid CONSTRAINT fk_proposals_decision_reason_id REFERENCES decline_reasons (id),
        decision_words text,
        decline_outcome text CONSTRAINT ck_proposals_decline_outcome
          CHECK (decline_outcome IN ('letter', 'transfer', 'reference')),
        declined_on date,
        office_id uuid CONSTRAINT fk_proposals_office_id REFERENCES units (id),
        complex boolean NOT NULL DEFAULT false,
        dispatched_on date,
        first_dispatched_on date,
        round integer NOT NULL DEFAULT 0,
        closed_on date,
        closed_because text CONSTRAINT ck_proposals_closed_because CHECK (closed_because IN ('rated', 'unrated', 'settled')),
        explanation text,
        demo boolean NOT NULL DEFAULT false,
        event_count integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_proposals PRIMARY KEY (body_id, id),
        CONSTRAINT uq_proposals_session_id_kind_series_number UNIQUE (body_id, session_id, kind, series, number),
        CONSTRAINT uq_proposals_session_id_kind_receipt_number UNIQUE (body_id, session_id, kind, receipt_number),
        CONSTRAINT ck_proposals_on_behalf CHECK (NOT on_behalf OR (received_how IS NOT NULL AND received_on IS NOT NULL)),
        CONSTRAINT ck_proposals_numbered CHECK ((number IS NULL) = (series IS NULL))
      )`);
    await db.query(`CREATE INDEX ix_proposals_id ON proposals (id)`);
    await db.query(`CREATE INDEX ix_proposals_body_id_state ON proposals (body_id, state)`);
    await db.query(`CREATE INDEX ix_proposals_author_member_id ON proposals (author_member_id)`);
    await db.query(`CREATE INDEX ix_proposals_office_id_state ON proposals (office_id, state)`);
    await db.query(`CREATE INDEX ix_proposals_category_id ON proposals (category_id)`);

    await db.query(`
      CREATE TABLE requests (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        position integer NOT NULL,
        text text NOT NULL,
        CONSTRAINT uq_requests_proposal_id_position UNIQUE (body_id, proposal_id, position)
          DEFERRABLE INITIALLY IMMEDIATE,
        CONSTRAINT pk_requests PRIMARY KEY (body_id, id),
        CONSTRAINT fk_requests_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id) ON DELETE CASCADE
      )`);

    await db.query(`
      CREATE TABLE attachments (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        purpose text NOT NULL CONSTRAINT ck_attachments_purpose
          CHECK (purpose IN ('proposal', 'contact', 'opinion', 'reply', 'scan')),
        subject_id uuid,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL CONSTRAINT ck_attachments_bytes CHECK (bytes > 0),
        sha256 text NOT NULL,
        storage_key text NOT NULL,
        uploaded_by uuid NOT NULL CONSTRAINT fk_attachments_uploaded_by REFERENCES accounts (id),
        upload_key text,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT uq_attachments_proposal_id_uploaded_by_upload_key UNIQUE (body_id, proposal_id, uploaded_by, upload_key),
        CONSTRAINT pk_attachments PRIMARY KEY (body_id, id),
        CONSTRAINT fk_attachments_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT uq_attachments_storage_key UNIQUE (body_id, storage_key)
      )`);
    await db.query(`CREATE INDEX ix_attachments_id ON attachments (id)`);
    await db.query(`CREATE INDEX ix_attachments_removed_at ON attachments (removed_at) WHERE removed_at IS NOT NULL`);

    // Written down before a file is kept, and gone with the transaction that writes its attachment.
    await db.query(`
      CREATE TABLE arriving_files (
        storage_key text CONSTRAINT pk_arriving_files PRIMARY KEY,
        since timestamptz NOT NULL
      )`);

    await db.query(`
      CREATE TABLE invitations (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        member_id uuid NOT NULL CONSTRAINT fk_invitations_member_id REFERENCES members (id),
        state text NOT NULL CONSTRAINT ck_invitations_state
          CHECK (state IN ('invited', 'confirmed', 'declined', 'recalled')),
        expires_on date NOT NULL,
        invited_at timestamptz NOT NULL,
        answered_at timestamptz,
        scan_id uuid,
        CONSTRAINT uq_invitations_proposal_id_member_id UNIQUE (body_id, proposal_id, member_id),
        CONSTRAINT pk_invitations PRIMARY KEY (body_id, id),
        CONSTRAINT fk_invitations_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_invitations_scan_id FOREIGN KEY (body_id, scan_id) REFERENCES attachments (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_invitations_member_id_state ON invitations (member_id, state)`);
    await db.query(`CREATE INDEX ix_invitations_id ON invitations (id)`);

    await db.query(`
      CREATE TABLE assignments (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT fk_assignments_unit_id REFERENCES units (id),
        role text NOT NULL CONSTRAINT ck_assignments_role CHECK (role IN ('lead', 'sole', 'separate', 'co', 'reference')),
        part text,
        state text NOT NULL CONSTRAINT ck_assignments_state CHECK (state IN (
          'awaitingSignature', 'inHand', 'returnRequested', 'returned', 'opinionGiven', 'waived', 'answered', 'noted', 'ended')),
        came_from text CONSTRAINT ck_assignments_came_from CHECK (came_from IN ('awaitingSignature', 'inHand')),
        assigned_on date NOT NULL,
        signed_on date,
        section text,
        person text,
        telephone text,
        return_reason text,
        return_proposed_unit text,
        return_refusal text,
        opinion_text text NOT NULL DEFAULT '',
        opinion_version integer NOT NULL DEFAULT 1,
        opinion_drafters uuid[] NOT NULL DEFAULT '{}',
        opinion_drafted_at timestamptz,
        opinion_given_on date,
        opinion_sent_back text,
        ended_because text,
        replaces_id uuid,
        CONSTRAINT pk_assignments PRIMARY KEY (body_id, id),
        CONSTRAINT fk_assignments_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_assignments_replaces_id FOREIGN KEY (body_id, replaces_id) REFERENCES assignments (body_id, id),
        CONSTRAINT uq_assignments_replaces_id UNIQUE (body_id, replaces_id)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX ix_assignments_unit_once ON assignments (body_id, proposal_id, unit_id)
      WHERE state NOT IN ('returned', 'ended')`);
    await db.query(`
      CREATE UNIQUE INDEX ix_assignments_one_lead ON assignments (body_id, proposal_id)
      WHERE role IN ('lead', 'sole') AND state NOT IN ('returned', 'ended')`);
    await db.query(`CREATE INDEX ix_assignments_unit_id_state ON assignments (unit_id, state)`);
    await db.query(`CREATE INDEX ix_assignments_proposal_id ON assignments (body_id, proposal_id)`);
    await db.query(`CREATE INDEX ix_assignments_id ON assignments (id)`);

    await db.query(`
      CREATE TABLE contacts (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        round integer NOT NULL,
        held_on date NOT NULL,
        way text NOT NULL CONSTRAINT ck_contacts_way CHECK (way IN ('visit', 'meeting', 'telephone', 'onSite', 'message')),
        people text NOT NULL,
        summary text NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT fk_contacts_recorded_by REFERENCES accounts (id),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_contacts PRIMARY KEY (body_id, id),
        CONSTRAINT fk_contacts_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_contacts_assignment_id FOREIGN KEY (body_id, assignment_id) REFERENCES assignments (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_contacts_proposal_id ON contacts (body_id, proposal_id)`);

    await db.query(`
      CREATE TABLE replies (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT fk_replies_unit_id REFERENCES units (id),
        round integer NOT NULL,
        kind text NOT NULL CONSTRAINT ck_replies_kind CHECK (kind IN ('first', 'redo')),
        state text NOT NULL CONSTRAINT ck_replies_state
          CHECK (state IN ('drafting', 'checking', 'awaitingIssue', 'issued', 'delivered', 'dropped')),
        opening text NOT NULL DEFAULT '',
        closing text NOT NULL DEFAULT '',
        class_code text,
        disclosure text CONSTRAINT ck_replies_disclosure CHECK (disclosure IN ('open', 'onRequest', 'none')),
        disclosure_reason text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        drafters uuid[] NOT NULL DEFAULT '{}',
        drafted_at timestamptz,
        sent_back_because text,
        document_number text,
        signer text,
        issued_on date,
        delivered_on date,
        started_on date NOT NULL,
        CONSTRAINT pk_replies PRIMARY KEY (body_id, id),
        CONSTRAINT fk_replies_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_replies_assignment_id FOREIGN KEY (body_id, assignment_id) REFERENCES assignments (body_id, id)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX ix_replies_one_open_round ON replies (body_id, assignment_id) WHERE state NOT IN ('delivered', 'dropped')`);
    await db.query(`CREATE INDEX ix_replies_proposal_id ON replies (body_id, proposal_id)`);
    await db.query(`CREATE INDEX ix_replies_id ON replies (id)`);
    // Of a unit, over all bodies: a register of its own, no part of a case.
    await db.query(`
      CREATE TABLE document_numbers (
        unit_id uuid NOT NULL CONSTRAINT fk_document_numbers_unit_id REFERENCES units (id),
        year integer NOT NULL,
        number text NOT NULL,
        CONSTRAINT pk_document_numbers PRIMARY KEY (unit_id, year, number)
      )`);

    await db.query(`
      CREATE TABLE reply_points (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        request_id uuid,
        position integer NOT NULL,
        answer text NOT NULL DEFAULT '',
        promise text NOT NULL DEFAULT '',
        promise_due_on date,
        CONSTRAINT uq_reply_points_reply_id_request_id UNIQUE NULLS NOT DISTINCT (body_id, reply_id, request_id),
        CONSTRAINT pk_reply_points PRIMARY KEY (body_id, id),
        CONSTRAINT fk_reply_points_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_reply_points_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_reply_points_request_id FOREIGN KEY (body_id, request_id) REFERENCES requests (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_reply_points_proposal_id ON reply_points (body_id, proposal_id)`);

    await db.query(`
      CREATE TABLE deliveries (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        member_id uuid NOT NULL CONSTRAINT fk_deliveries_member_id REFERENCES members (id),
        way text NOT NULL CONSTRAINT ck_deliveries_way CHECK (way IN ('platform', 'inPerson', 'post', 'messenger')),
        delivered_on date NOT NULL,
        CONSTRAINT uq_deliveries_reply_id_member_id UNIQUE (body_id, reply_id, member_id),
        CONSTRAINT pk_deliveries PRIMARY KEY (body_id, id),
        CONSTRAINT fk_deliveries_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_deliveries_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_deliveries_proposal_id ON deliveries (body_id, proposal_id)`);

    await db.query(`
      CREATE TABLE commitments (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        request_id uuid,
        unit_id uuid NOT NULL CONSTRAINT fk_commitments_unit_id REFERENCES units (id),
        promise text NOT NULL,
        due_on date NOT NULL,
        CONSTRAINT pk_commitments PRIMARY KEY (body_id, id),
        CONSTRAINT fk_commitments_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_commitments_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id),
        CONSTRAINT fk_commitments_request_id FOREIGN KEY (body_id, request_id) REFERENCES requests (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_commitments_proposal_id ON commitments (body_id, proposal_id)`);

    await db.query(`
      CREATE TABLE evaluations (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        attitude text NOT NULL CONSTRAINT ck_evaluations_attitude
          CHECK (attitude IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
        result text NOT NULL CONSTRAINT ck_evaluations_result
          CHECK (result IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
        reason text NOT NULL DEFAULT '',
        rated_by uuid NOT NULL CONSTRAINT fk_evaluations_rated_by REFERENCES accounts (id),
        rated_at timestamptz NOT NULL,
        scan_id uuid,
        CONSTRAINT ck_evaluations_reason
          CHECK (reason <> '' OR (attitude <> 'dissatisfied' AND result <> 'dissatisfied')),
        CONSTRAINT pk_evaluations PRIMARY KEY (body_id, id),
        CONSTRAINT fk_evaluations_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_evaluations_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id),
        CONSTRAINT fk_evaluations_scan_id FOREIGN KEY (body_id, scan_id) REFERENCES attachments (body_id, id),
        CONSTRAINT uq_evaluations_reply_id UNIQUE (body_id, reply_id)
      )`);
    await db.query(`CREATE INDEX ix_evaluations_proposal_id ON evaluations (body_id, proposal_id)`);

    await db.query(`
      CREATE TABLE reply_comments (
        body_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        proposal_id uuid NOT NULL,
        reply_id uuid NOT NULL,
        member_id uuid NOT NULL CONSTRAINT fk_reply_comments_member_id REFERENCES members (id),
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT pk_reply_comments PRIMARY KEY (body_id, id),
        CONSTRAINT fk_reply_comments_proposal_id FOREIGN KEY (body_id, proposal_id) REFERENCES proposals (body_id, id),
        CONSTRAINT fk_reply_comments_reply_id FOREIGN KEY (body_id, reply_id) REFERENCES replies (body_id, id)
      )`);
    await db.query(`CREATE INDEX ix_reply_comments_proposal_id ON reply_comments (body_id, proposal_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE reply_comments, evaluations, commitments, deliveries, reply_points, document_numbers, replies,
        contacts, assignments, invitations, arriving_files, attachments, requests, proposals`);
  }
}
