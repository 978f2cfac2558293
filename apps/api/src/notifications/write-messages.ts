import { atOnce, type Piece } from '../sql/pieces.js';
import { isHeard, type Teller, TOLD, toldValues } from './told.js';

/**
 * One message for each event of an act that somebody is told of, and one notice for each account: inside the product a
 * notice is delivered by being there. Ids of messages rise in the order of events: what is told last is read first.
 */
export function messagesOf(kase: Teller): Piece[] {
  if (!isHeard(kase)) return [];
  const { bodyId, id, kind, title } = kase.proposal;
  return [
    {
      as: 'told',
      sql: `
        SELECT event_id, account_id, array_agg(DISTINCT read_as) AS read_as FROM (${TOLD}) AS told
        GROUP BY event_id, account_id`,
      values: toldValues(kase),
    },
    {
      as: 'said',
      sql: `
        INSERT INTO messages (body_id, proposal_id, event_id, case_kind, case_title, created_at)
        SELECT $1::uuid, $2::uuid, event_id, $3::text, $4::text, $5::timestamptz
        FROM (SELECT DISTINCT event_id FROM told ORDER BY event_id) AS heard
        RETURNING id, event_id`,
      values: [bodyId, id, kind, title, kase.now],
    },
    {
      sql: `
        INSERT INTO notices (body_id, message_id, account_id, channel, state, read_as, queued_at, sent_at)
        SELECT $1::uuid, said.id, account_id, 'inApp', 'delivered', read_as, $2::timestamptz, $2::timestamptz
        FROM told JOIN said USING (event_id)`,
      values: [bodyId, kase.now],
    },
  ];
}

export const writeMessages = (kase: Teller): Promise<void> => atOnce(kase.db, messagesOf(kase));
