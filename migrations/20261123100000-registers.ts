import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registers: regions, bodies, terms, sessions, groups, members, units, categories and decline reasons. */
export class Registers20261123100000 implements MigrationInterface {
  name = 'Registers20261123100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE regions (
        id uuid NOT NULL DEFAULT uuidv7(),
        parent_id uuid,
        name text NOT NULL,
        level text NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_regions PRIMARY KEY (id),
        CONSTRAINT uq_regions_parent_id_name UNIQUE NULLS NOT DISTINCT (parent_id, name),
        CONSTRAINT ck_regions_level CHECK (level IN ('prefecture', 'district', 'township')),
        CONSTRAINT fk_regions_parent_id FOREIGN KEY (parent_id) REFERENCES regions (id)
      )`);

    await queryRunner.query(`
      CREATE TABLE bodies (
        id uuid NOT NULL DEFAULT uuidv7(),
        region_id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        short_name text NOT NULL,
        office_name text NOT NULL,
        phone text NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_bodies PRIMARY KEY (id),
        CONSTRAINT uq_bodies_region_id_kind UNIQUE (region_id, kind),
        CONSTRAINT uq_bodies_name UNIQUE (name),
        CONSTRAINT ck_bodies_kind CHECK (kind IN ('congress', 'cppcc')),
        CONSTRAINT fk_bodies_region_id FOREIGN KEY (region_id) REFERENCES regions (id)
      )`);

    // (id, body_id) is what sessions and members refer to, so that neither can belong to another body's term.
    await queryRunner.query(`
      CREATE TABLE terms (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        ordinal integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_terms PRIMARY KEY (id),
        CONSTRAINT uq_terms_body_id_ordinal UNIQUE (body_id, ordinal),
        CONSTRAINT uq_terms_id_body_id UNIQUE (id, body_id),
        CONSTRAINT ck_terms_ordinal CHECK (ordinal > 0),
        CONSTRAINT ck_terms_ends_on CHECK (ends_on >= starts_on),
        CONSTRAINT fk_terms_body_id FOREIGN KEY (body_id) REFERENCES bodies (id)
      )`);

    await queryRunner.query(`
      CREATE TABLE sessions (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        term_id uuid NOT NULL,
        ordinal integer NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        cutoff_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_sessions PRIMARY KEY (id),
        CONSTRAINT uq_sessions_term_id_ordinal UNIQUE (term_id, ordinal),
        CONSTRAINT ck_sessions_ordinal CHECK (ordinal > 0),
        CONSTRAINT ck_sessions_closes_on CHECK (closes_on >= opens_on),
        CONSTRAINT fk_sessions_term_id_body_id FOREIGN KEY (term_id, body_id) REFERENCES terms (id, body_id)
      )`);
    await queryRunner.query(`CREATE INDEX ix_sessions_body_id_opens_on ON sessions (body_id, opens_on)`);

    await queryRunner.query(`
      CREATE TABLE groups (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_groups PRIMARY KEY (id),
        CONSTRAINT uq_groups_body_id_kind_name UNIQUE (body_id, kind, name),
        CONSTRAINT ck_groups_kind CHECK (
          kind IN ('delegation', 'sector', 'panel', 'party', 'organization', 'committee')
        ),
        CONSTRAINT fk_groups_body_id FOREIGN KEY (body_id) REFERENCES bodies (id)
      )`);

    // Two deputies of one term may bear the same name; the credential number tells them apart.
    await queryRunner.query(`
      CREATE TABLE members (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        term_id uuid NOT NULL,
        name text NOT NULL,
        initials text NOT NULL,
        post text,
        credential_no text,
        phone text,
        retired_at timestamptz,
        CONSTRAINT pk_members PRIMARY KEY (id),
        CONSTRAINT uq_members_term_id_credential_no UNIQUE (term_id, credential_no),
        CONSTRAINT fk_members_term_id_body_id FOREIGN KEY (term_id, body_id) REFERENCES terms (id, body_id)
      )`);
    await queryRunner.query(`CREATE INDEX ix_members_body_id_name ON members (body_id, name)`);

    // Membership is part of the member's own entry and goes with it; a group with members stays.
    await queryRunner.query(`
      CREATE TABLE group_members (
        group_id uuid NOT NULL,
        member_id uuid NOT NULL,
        CONSTRAINT pk_group_members PRIMARY KEY (group_id, member_id),
        CONSTRAINT fk_group_members_group_id FOREIGN KEY (group_id) REFERENCES groups (id),
        CONSTRAINT fk_group_members_member_id FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX ix_group_members_member_id ON group_members (member_id)`);

    await queryRunner.query(`
      CREATE TABLE units (
        id uuid NOT NULL DEFAULT uuidv7(),
        region_id uuid NOT NULL,
        parent_id uuid,
        kind text NOT NULL,
        name text NOT NULL,
        short_name text,
        initials text NOT NULL,
        phone text,
        dispatches boolean NOT NULL DEFAULT false,
        retired_at timestamptz,
        CONSTRAINT pk_units PRIMARY KEY (id),
        CONSTRAINT uq_units_region_id_name UNIQUE (region_id, name),
        CONSTRAINT ck_units_kind CHECK (
          kind IN (
            'department', 'district_government', 'town', 'court', 'procuratorate',
            'party_organ', 'congress_committee', 'company'
          )
        ),
        CONSTRAINT fk_units_region_id FOREIGN KEY (region_id) REFERENCES regions (id),
        CONSTRAINT fk_units_parent_id FOREIGN KEY (parent_id) REFERENCES units (id)
      )`);
    await queryRunner.query(`CREATE INDEX ix_units_parent_id ON units (parent_id)`);

    await queryRunner.query(`
      CREATE TABLE categories (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_categories PRIMARY KEY (id),
        CONSTRAINT uq_categories_body_id_name UNIQUE (body_id, name),
        CONSTRAINT fk_categories_body_id FOREIGN KEY (body_id) REFERENCES bodies (id)
      )`);

    await queryRunner.query(`
      CREATE TABLE decline_reasons (
        id uuid NOT NULL DEFAULT uuidv7(),
        body_id uuid NOT NULL,
        position integer NOT NULL,
        text text NOT NULL,
        source text,
        retired_at timestamptz,
        CONSTRAINT pk_decline_reasons PRIMARY KEY (id),
        CONSTRAINT uq_decline_reasons_body_id_text UNIQUE (body_id, text),
        CONSTRAINT fk_decline_reasons_body_id FOREIGN KEY (body_id) REFERENCES bodies (id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'decline_reasons',
      'categories',
      'units',
      'group_members',
      'members',
      'groups',
      'sessions',
      'terms',
      'bodies',
      'regions',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
