import { nameKeys } from '../../entries/named-entry.js';
import { unitInWords, unitToldApart } from '../../entries/told-apart.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import type { UnitDto } from './unit.dto.js';
import { Unit } from './unit.entity.js';

export const UNITS: RegisterTable<UnitDto> = {
  name: 'units',
  entity: Unit,
  entries: `
    SELECT unit.id, unit.region_id AS "regionId", region.name AS "regionName", unit.parent_id AS "parentId",
           CASE WHEN parent.id IS NOT NULL THEN ${unitInWords('parent')} END AS "parentName", unit.kind, unit.name,
           ${unitToldApart('unit')} AS "toldApartBy", unit.short_name AS "shortName",
           unit.phone, unit.dispatches, unit.retired_at AS "retiredAt"
    FROM units AS unit
    JOIN regions AS region ON region.id = unit.region_id
    LEFT JOIN units AS parent ON parent.id = unit.parent_id`,
  ...BY_NAME,
  nested: true,
  derived: ({ name, shortName }: { name?: string; shortName?: string | null }) => nameKeys(String(name), shortName),
};
