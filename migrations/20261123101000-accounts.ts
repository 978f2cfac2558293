import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in, with which roles, and everything a sign-in leaves behind. */
export class Accounts20261123101000 implements MigrationInterface {
  name = 'Accounts20261123101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid CONSTRAINT pk_accounts PRIMARY KEY DEFAULT uuidv7(),
        login text NOT NULL,
        name text NOT NULL,
        password_hash text,
        must_change_password boolean NOT NULL DEFAULT false,
        locale text NOT NULL DEFAULT 'zh-CN',
        disabled_at timestamptz,
        password_changed_at timestamptz,
        one_time_code_hash text,
        one_time_code_expires_at timestamptz,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_accounts_login UNIQUE (login),
        CONSTRAINT ck_accounts_login CHECK (login = lower(login)),
        CONSTRAINT ck_accounts_locale CHECK (locale IN ('zh-CN', 'en')),
        CONSTRAINT ck_accounts_one_time_code
          CHECK ((one_time_code_hash IS NULL) = (one_time_code_expires_at IS NULL))
      )`);

    await runner.query(`
      CREATE TABLE account_roles (
        id uuid CONSTRAINT pk_account_roles PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT fk_account_roles_account_id REFERENCES accounts ON DELETE CASCADE,
        role text NOT NULL,
        body_id uuid CONSTRAINT fk_account_roles_body_id REFERENCES bodies,
        unit_id uuid CONSTRAINT fk_account_roles_unit_id REFERENCES units,
        member_id uuid CONSTRAINT fk_account_roles_member_id REFERENCES members,
        CONSTRAINT uq_account_roles_account_id_role_scope UNIQUE NULLS NOT DISTINCT (account_id, role, body_id, unit_id, member_id),
        CONSTRAINT ck_account_roles_scope CHECK (CASE role
          WHEN 'admin' THEN num_nonnulls(body_id, unit_id, member_id) = 0
          WHEN 'secretariat' THEN body_id IS NOT NULL AND num_nonnulls(unit_id, member_id) = 0
          WHEN 'member' THEN member_id IS NOT NULL AND num_nonnulls(body_id, unit_id) = 0
          WHEN 'dispatcher' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
          WHEN 'drafter' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
          WHEN 'checker' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
          WHEN 'leader' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
          ELSE false
        END)
      )`);
    await runner.query(`CREATE INDEX ix_account_roles_body_id ON account_roles (body_id) WHERE body_id IS NOT NULL`);
    await runner.query(`CREATE INDEX ix_account_roles_unit_id ON account_roles (unit_id) WHERE unit_id IS NOT NULL`);
    await runner.query(
      `CREATE INDEX ix_account_roles_member_id ON account_roles (member_id) WHERE member_id IS NOT NULL`,
    );

    await runner.query(`
      CREATE TABLE auth_sessions (
        id uuid CONSTRAINT pk_auth_sessions PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT fk_auth_sessions_account_id REFERENCES accounts,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        idle_minutes integer NOT NULL CONSTRAINT ck_auth_sessions_idle_minutes CHECK (idle_minutes > 0),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_because text,
        address text NOT NULL,
        user_agent text NOT NULL,
        trusted_device boolean NOT NULL,
        CONSTRAINT ck_auth_sessions_end CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
        CONSTRAINT ck_auth_sessions_ended_because CHECK (ended_because IN
          ('signed-out', 'password-changed', 'password-reset', 'disabled', 'roles-changed', 'token-reused'))
      )`);
    // Each sign-in sweeps the account's old tokens, and the list of accounts asks when somebody was last seen.
    await runner.query(
      `CREATE INDEX ix_auth_sessions_account_id_last_seen_at ON auth_sessions (account_id, last_seen_at)`,
    );

    await runner.query(`
      CREATE TABLE refresh_tokens (
        id uuid CONSTRAINT pk_refresh_tokens PRIMARY KEY DEFAULT uuidv7(),
        session_id uuid NOT NULL CONSTRAINT fk_refresh_tokens_session_id REFERENCES auth_sessions ON DELETE CASCADE,
        token_hash text NOT NULL CONSTRAINT uq_refresh_tokens_token_hash UNIQUE,
        parent_id uuid CONSTRAINT fk_refresh_tokens_parent_id REFERENCES refresh_tokens,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        expires_at timestamptz NOT NULL,
        CONSTRAINT uq_refresh_tokens_parent_id UNIQUE (parent_id)
      )`);
    await runner.query(`CREATE INDEX ix_refresh_tokens_session_id ON refresh_tokens (session_id)`);

    // A row is written before the password is looked at and removed when it was right, so parallel guesses are counted.
    await runner.query(`
      CREATE TABLE login_attempts (
        id uuid CONSTRAINT pk_login_attempts PRIMARY KEY DEFAULT uuidv7(),
        login text NOT NULL,
        address text NOT NULL,
        failed_at timestamptz NOT NULL
      )`);
    await runner.query(
      `CREATE INDEX ix_login_attempts_login_address_failed_at ON login_attempts (login, address, failed_at)`,
    );
    await runner.query(`CREATE INDEX ix_login_attempts_address_failed_at ON login_attempts (address, failed_at)`);
    await runner.query(`CREATE INDEX ix_login_attempts_failed_at ON login_attempts (failed_at)`);

    await runner.query(`
      CREATE TABLE idempotency_keys (
        account_id uuid NOT NULL CONSTRAINT fk_idempotency_keys_account_id REFERENCES accounts ON DELETE CASCADE,
        key text NOT NULL,
        route text NOT NULL,
        body_hash text NOT NULL,
        status integer NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (account_id, key, route)
      )`);
    await runner.query(`CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at)`);

    // No foreign keys: what happened outlives the account it happened to.
    await runner.query(`
      CREATE TABLE security_events (
        id uuid CONSTRAINT pk_security_events PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL,
        kind text NOT NULL,
        account_id uuid,
        login text,
        actor_id uuid,
        session_id uuid,
        address text,
        user_agent text,
        request_id text,
        details jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query(`CREATE INDEX ix_security_events_account_id_at ON security_events (account_id, at)`);
    await runner.query(`CREATE INDEX ix_security_events_at ON security_events (at)`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_security_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'security_events is append-only';
      END $$`);
    await runner.query(`
      CREATE TRIGGER security_events_append_only BEFORE UPDATE OR DELETE ON security_events
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_security_event()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE security_events`);
    await runner.query(`DROP FUNCTION refuse_change_of_security_event`);
    for (const table of ['idempotency_keys', 'login_attempts', 'refresh_tokens', 'auth_sessions', 'account_roles']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP TABLE accounts`);
  }
}
