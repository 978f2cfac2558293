import { nameKeys } from '../../entries/named-entry.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import type { RegionDto } from './region.dto.js';
import { Region } from './region.entity.js';

export const REGIONS: RegisterTable<RegionDto> = {
  name: 'regions',
  entity: Region,
  entries: `
    SELECT region.id, region.name, region.level, region.parent_id AS "parentId", parent.name AS "parentName",
           region.retired_at AS "retiredAt"
    FROM regions AS region
    LEFT JOIN regions AS parent ON parent.id = region.parent_id`,
  ...BY_NAME,
  nested: true,
  derived: ({ name }) => nameKeys(String(name)),
};
