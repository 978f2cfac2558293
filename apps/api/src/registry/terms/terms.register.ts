import { OF_ITS_BODY, type RegisterTable } from '../register-table.js';
import type { TermDto } from './term.dto.js';
import { Term } from './term.entity.js';

export const TERMS: RegisterTable<TermDto> = {
  name: 'terms',
  entity: Term,
  entries: `
    SELECT term.id, term.body_id AS "bodyId", body.name AS "bodyName", term.ordinal,
           term.starts_on::text AS "startsOn", term.ends_on::text AS "endsOn", term.retired_at AS "retiredAt"
    FROM terms AS term
    JOIN bodies AS body ON body.id = term.body_id`,
  found: { names: [OF_ITS_BODY] },
  orderedBy: { key: 'kept.starts_on::text', as: 'text', newestFirst: true },
};
