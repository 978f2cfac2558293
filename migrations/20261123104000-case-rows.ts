import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists, desks and counts read: one row a case, and beside it one for each unit and each member it concerns.
 * Written with every act from the case itself and rebuilt from it at any time, so no foreign key stands guard here.
 * What a list filters and sorts by is in all three, so that every index begins with whoever asks.
 */
export class CaseRows20261123104000 implements MigrationInterface {
  name = 'CaseRows20261123104000';

  async up(db: QueryRunner): Promise<void> {
    await caseRows(db);
    await caseUnits(db);
    await caseMembers(db);
    // Counts are read from the indexes alone where a page has been vacuumed since its last change: sooner than usual.
    for (const table of ['case_rows', 'case_units']) {
      await db.query(`ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0.01)`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_members, case_units, case_rows`);
  }
}

async function caseRows(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE case_rows (
      body_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      session_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      category_id uuid,
      number_order integer,
      submitted_at timestamptz,
      open boolean NOT NULL,
      stations text NOT NULL,
      title text NOT NULL,
      letters text[] NOT NULL,
      receipt_number integer,
      number integer,
      series text,
      in_session boolean,
      author_member_id uuid NOT NULL,
      office_id uuid,
      round integer NOT NULL,
      on_behalf boolean NOT NULL,
      awaits_confirmation boolean NOT NULL,
      complex boolean NOT NULL,
      demo boolean NOT NULL,
      co_signer_count integer NOT NULL,
      replying_unit_ids uuid[] NOT NULL,
      co_unit_ids uuid[] NOT NULL,
      opinions_asked integer NOT NULL,
      opinions_in integer NOT NULL,
      has_commitments boolean NOT NULL,
      unsigned_part boolean NOT NULL,
      return_requested boolean NOT NULL,
      vacant_part boolean NOT NULL,
      for_secretariat boolean NOT NULL,
      clocks jsonb NOT NULL,
      secretariat_due_on date,
      secretariat_deadline_id uuid,
      office_due_on date,
      office_deadline_id uuid,
      changed_at timestamptz NOT NULL,
      CONSTRAINT pk_case_rows PRIMARY KEY (body_id, proposal_id)
    )`);
  await db.query(`CREATE INDEX ix_case_rows_proposal_id ON case_rows (proposal_id)`);
  for (const [who, due] of [
    ['body_id', 'secretariat_due_on'],
    ['office_id', 'office_due_on'],
  ] as const) {
    const seen = who === 'body_id' ? 'for_secretariat' : 'office_id IS NOT NULL';
    await db.query(`CREATE INDEX ix_case_rows_${who}_due ON case_rows (${who}, ${due}, proposal_id) WHERE ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_session_state_due
      ON case_rows (${who}, session_id, state, ${due}, proposal_id) WHERE ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_number ON case_rows (${who}, number_order, proposal_id) WHERE ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_submitted ON case_rows (${who}, submitted_at, proposal_id) WHERE ${seen}`);
    // Desks: what is open, and of that what somebody has not signed for.
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_open_due ON case_rows (${who}, ${due}, proposal_id) WHERE open AND ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_open_state_due ON case_rows (${who}, state, ${due}, proposal_id)
      WHERE open AND ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_unsigned_due ON case_rows (${who}, ${due}, proposal_id)
      WHERE open AND unsigned_part AND ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_open
      ON case_rows (${who}, session_id, state, unsigned_part, return_requested, ${due}) WHERE open AND ${seen}`);
    await db.query(`
      CREATE INDEX ix_case_rows_${who}_stations ON case_rows (${who}, session_id, stations)
      WHERE stations <> '' AND ${seen}`);
  }
  await db.query(`CREATE STATISTICS st_case_rows_state (mcv) ON state, open, unsigned_part FROM case_rows`);
  await db.query(`
    CREATE INDEX ix_case_rows_office_id_return_requested_due ON case_rows (office_id, office_due_on, proposal_id)
    WHERE open AND return_requested`);
  await db.query(`
    CREATE INDEX ix_case_rows_letters ON case_rows USING gin (letters) WITH (gin_pending_list_limit = 256)`);
  await db.query(`
    CREATE INDEX ix_case_rows_category_id_due ON case_rows (category_id, secretariat_due_on, proposal_id)
    WHERE for_secretariat`);
}

async function caseUnits(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE case_units (
      body_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      session_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      category_id uuid,
      number_order integer,
      submitted_at timestamptz,
      open boolean NOT NULL,
      stations text NOT NULL,
      assignment_id uuid NOT NULL,
      role text NOT NULL,
      part_state text NOT NULL,
      redo boolean NOT NULL,
      live boolean NOT NULL,
      assigned_on date NOT NULL,
      waits_for_leader boolean NOT NULL,
      for_secretariat boolean NOT NULL,
      due_on date,
      deadline_id uuid,
      secretariat_due_on date,
      CONSTRAINT pk_case_units PRIMARY KEY (body_id, proposal_id, unit_id)
    )`);
  await db.query(`CREATE INDEX ix_case_units_unit_id_due ON case_units (unit_id, due_on, proposal_id)`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_open_due ON case_units (unit_id, due_on, proposal_id) WHERE open`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_session_state_due
    ON case_units (unit_id, session_id, state, due_on, proposal_id)`);
  await db.query(`CREATE INDEX ix_case_units_unit_id_number ON case_units (unit_id, number_order, proposal_id)`);
  await db.query(`CREATE INDEX ix_case_units_unit_id_submitted ON case_units (unit_id, submitted_at, proposal_id)`);
  // Desks: what is open, and of what is over only how it ended.
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_open
    ON case_units (unit_id, session_id, state, part_state, redo, waits_for_leader, due_on) WHERE open`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_over ON case_units (unit_id, part_state, session_id)
    WHERE NOT open AND state <> 'discarded'`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_stations ON case_units (unit_id, session_id, stations) WHERE stations <> ''`);
  // A part in hand is in a case that is handled and open: taken one by one they look far rarer than they are.
  await db.query(`CREATE STATISTICS st_case_units_state (mcv) ON state, open, part_state FROM case_units`);
  // The secretariat's list of what one unit has.
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_secretariat_due
    ON case_units (unit_id, body_id, secretariat_due_on, proposal_id) WHERE live AND for_secretariat`);
  await db.query(`
    CREATE INDEX ix_case_units_unit_id_session_state_secretariat_due
    ON case_units (unit_id, body_id, session_id, state, secretariat_due_on, proposal_id) WHERE live AND for_secretariat`);
}

/** Of one member there are few enough cases to sort them by anything. */
async function caseMembers(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE case_members (
      body_id uuid NOT NULL,
      proposal_id uuid NOT NULL,
      member_id uuid NOT NULL,
      session_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      category_id uuid,
      number_order integer,
      submitted_at timestamptz,
      open boolean NOT NULL,
      stations text NOT NULL,
      relation text NOT NULL,
      expires_on date,
      awaits_confirmation boolean NOT NULL,
      due_on date,
      deadline_id uuid,
      CONSTRAINT pk_case_members PRIMARY KEY (body_id, proposal_id, member_id),
      CONSTRAINT ck_case_members_relation CHECK (relation IN ('author', 'coSigner', 'invitee'))
    )`);
  await db.query(`CREATE INDEX ix_case_members_member_id_due ON case_members (member_id, due_on, proposal_id)`);
}
