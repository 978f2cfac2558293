import { nameKeys } from '../../entries/named-entry.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import type { BodyDto } from './body.dto.js';
import { Body } from './body.entity.js';

export const BODIES: RegisterTable<BodyDto> = {
  name: 'bodies',
  entity: Body,
  entries: `
    SELECT body.id, body.region_id AS "regionId", region.name AS "regionName", body.kind, body.name,
           body.short_name AS "shortName", body.office_name AS "officeName", body.phone,
           body.retired_at AS "retiredAt"
    FROM bodies AS body
    JOIN regions AS region ON region.id = body.region_id`,
  ...BY_NAME,
  derived: ({ name, shortName }) => nameKeys(String(name), String(shortName)),
};
