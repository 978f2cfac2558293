import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import { deleteInBatches } from '../../sql/delete-in-batches.js';

/** Long enough to look into what happened; that somebody signed in stands in the security log for good. */
const KEPT_FOR = 90 * 24 * 60 * 60_000;

/** As `stands` has it: ended, left alone for too long, or at the end of its life. */
const OVER = `
  least(coalesce(ended_at, 'infinity'), expires_at, last_seen_at + idle_minutes * interval '1 minute') < $1`;

/** The last session of an account says when its holder was last seen. */
const HAS_SUCCESSOR = `
  EXISTS (SELECT FROM auth_sessions AS later WHERE later.account_id = auth_sessions.account_id
          AND (later.last_seen_at, later.id) > (auth_sessions.last_seen_at, auth_sessions.id))`;

/** A token refers to the one before it: those of a session go together. */
const TOKENS_OF_SOME = `
  DELETE FROM refresh_tokens WHERE session_id IN (
    SELECT id FROM auth_sessions
    WHERE ${OVER} AND EXISTS (SELECT FROM refresh_tokens WHERE session_id = auth_sessions.id) LIMIT 50)`;

/** A job: deletes sessions that have long been over, and every refresh token of them. */
export async function forgetOldSessions(db: DataSource, clock: Clock): Promise<void> {
  const values = [new Date(clock.now().getTime() - KEPT_FOR)];
  let tokens: number;
  do [, tokens] = await db.query<[unknown, number]>(TOKENS_OF_SOME, values);
  while (tokens > 0);
  await deleteInBatches(db, 'auth_sessions', `${OVER} AND ${HAS_SUCCESSOR}`, values);
}
