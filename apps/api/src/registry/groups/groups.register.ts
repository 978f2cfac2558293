import { nameKeys } from '../../entries/named-entry.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import type { GroupDto } from './group.dto.js';
import { Group } from './group.entity.js';

export const GROUPS: RegisterTable<GroupDto> = {
  name: 'groups',
  entity: Group,
  entries: `
    SELECT "group".id, "group".body_id AS "bodyId", body.name AS "bodyName", "group".kind, "group".name,
           (SELECT count(*)::integer FROM group_members WHERE group_id = "group".id) AS "memberCount",
           "group".retired_at AS "retiredAt"
    FROM groups AS "group"
    JOIN bodies AS body ON body.id = "group".body_id`,
  ...BY_NAME,
  derived: ({ name }) => nameKeys(String(name)),
};
