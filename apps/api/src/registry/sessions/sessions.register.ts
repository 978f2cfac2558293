import { OF_ITS_BODY, type RegisterTable } from '../register-table.js';
import { bodyOfTerm } from '../terms/terms.queries.js';
import type { SessionEntryDto } from './session.dto.js';
import { Session } from './session.entity.js';

export const SESSIONS: RegisterTable<SessionEntryDto> = {
  name: 'sessions',
  entity: Session,
  entries: `
    SELECT session.id, session.body_id AS "bodyId", body.name AS "bodyName", session.term_id AS "termId",
           term.ordinal AS "termOrdinal", session.ordinal, session.filing_opens_on::text AS "filingOpensOn",
           session.opens_on::text AS "opensOn",
           session.closes_on::text AS "closesOn", session.cutoff_at AS "cutoffAt", session.retired_at AS "retiredAt"
    FROM sessions AS session
    JOIN terms AS term ON term.id = session.term_id
    JOIN bodies AS body ON body.id = session.body_id`,
  found: { names: [OF_ITS_BODY] },
  orderedBy: { key: 'kept.opens_on::text', as: 'text', newestFirst: true },
  derived: async ({ termId }, manager) => ({ bodyId: await bodyOfTerm(manager, String(termId)) }),
};
