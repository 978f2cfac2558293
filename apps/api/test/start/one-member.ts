import { hash } from '@node-rs/argon2';
import pg from 'pg';

export const password = 'Jianyan-2026';

/** The least that somebody needs to file a case: a body with a session, one member and the member's account. */
export async function addOneMember(url: string): Promise<void> {
  await withDatabase(url, async (database) => {
    await database.query(`
      WITH region AS (
        INSERT INTO regions (name, level, search_key, name_order)
        VALUES ('株洲市', 'prefecture', '', '') RETURNING id),
      body AS (
        INSERT INTO bodies (region_id, kind, name, short_name, office_name, phone, search_key, name_order)
        SELECT id, 'congress', '株洲市人民代表大会', '市人大', '代表工委', '0731-1', '', '' FROM region RETURNING id),
      term AS (
        INSERT INTO terms (body_id, ordinal, starts_on, ends_on)
        SELECT id, 16, '2021-01-01', '2099-12-31' FROM body RETURNING id, body_id),
      session AS (
        INSERT INTO sessions (body_id, term_id, ordinal, opens_on, closes_on, cutoff_at)
        SELECT body_id, id, 1, '2021-01-05', '2021-01-09', '2021-01-07' FROM term),
      person AS (INSERT INTO persons DEFAULT VALUES RETURNING id)
      INSERT INTO members (person_id, body_id, term_id, name, search_key, name_order, search_text)
      SELECT person.id, body_id, term.id, '邓波', '', '', '' FROM term, person`);
    await database.query(
      `WITH account AS (
         INSERT INTO accounts (person_id, login, name, search_key, name_order, password_hash)
         SELECT id, 'dengbo', '邓波', '', '', $1 FROM persons RETURNING id)
       INSERT INTO account_roles (account_id, role, member_id)
       SELECT account.id, 'member', members.id FROM account, members`,
      [await hash(password)],
    );
  });
}

/** Asks the database itself, past every program. */
export async function withDatabase<Answer>(
  url: string,
  ask: (database: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const database = new pg.Client(url);
  await database.connect();
  try {
    return await ask(database);
  } finally {
    await database.end();
  }
}
