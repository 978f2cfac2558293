import { isHeard, type Teller, TOLD, toldValues } from './told.js';
import { namedQuery } from '../sql/named-query.js';

/**
 * Writes one message for each event of an act that somebody is told of, and one notice for each account: inside the
 * product a notice is delivered by being there.
 */
export async function writeMessages(kase: Teller): Promise<void> {
  if (!isHeard(kase)) return;
  const { bodyId, id, kind, title } = kase.proposal;
  await namedQuery(kase.db, WRITTEN, [...toldValues(kase), bodyId, id, kind, title, kase.now]);
}

/** Ids of messages rise in the order of events: what is told last is read first. */
const WRITTEN = `
  WITH told AS (
    SELECT event_id, account_id, array_agg(DISTINCT read_as) AS read_as FROM (${TOLD}) AS told
    GROUP BY event_id, account_id
  ), said AS (
    INSERT INTO messages (body_id, proposal_id, event_id, case_kind, case_title, created_at)
    SELECT $4::uuid, $5::uuid, event_id, $6::text, $7::text, $8::timestamptz
    FROM (SELECT DISTINCT event_id FROM told ORDER BY event_id) AS heard
    RETURNING id, event_id
  )
  INSERT INTO notices (body_id, message_id, account_id, channel, state, read_as, queued_at, sent_at)
  SELECT $4::uuid, said.id, account_id, 'inApp', 'delivered', read_as, $8::timestamptz, $8::timestamptz
  FROM told JOIN said USING (event_id)`;
