import { textSought } from '../../entries/search-key.js';
import type { RegisterTable } from '../register-table.js';
import type { DeclineReasonDto } from './decline-reason.dto.js';
import { DeclineReason } from './decline-reason.entity.js';

export const DECLINE_REASONS: RegisterTable<DeclineReasonDto> = {
  name: 'decline-reasons',
  entity: DeclineReason,
  entries: `
    SELECT reason.id, reason.body_id AS "bodyId", body.name AS "bodyName", reason.text, reason.source,
           reason.position, reason.retired_at AS "retiredAt"
    FROM decline_reasons AS reason
    JOIN bodies AS body ON body.id = reason.body_id`,
  found: { texts: ['kept.search_text'] },
  orderedBy: { key: 'kept.position', as: 'integer' },
  derived: ({ text, source }: { text?: string; source?: string | null }) => ({ searchText: textSought(text, source) }),
};
