import type { Case } from '../case/case.js';
import { isHeard, TOLD, toldValues } from './told.js';
import { namedQuery } from '../sql/named-query.js';

/** Writes one notice for each account that is told of an event. */
export async function writeNotices(kase: Case): Promise<void> {
  if (!isHeard(kase)) return;
  const { bodyId, id, title } = kase.proposal;
  await namedQuery(
    kase.db,
    `INSERT INTO notices (body_id, account_id, proposal_id, event_id, case_title, created_at, read_as)
     SELECT $4::uuid, account_id, $5::uuid, event_id, $6::text, $7::timestamptz, array_agg(DISTINCT read_as)
     FROM (${TOLD}) AS told GROUP BY account_id, event_id`,
    [...toldValues(kase), bodyId, id, title, kase.now],
  );
}
