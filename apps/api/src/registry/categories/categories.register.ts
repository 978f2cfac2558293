import { nameKeys } from '../../entries/named-entry.js';
import { BY_NAME, type RegisterTable } from '../register-table.js';
import type { CategoryDto } from './category.dto.js';
import { Category } from './category.entity.js';

export const CATEGORIES: RegisterTable<CategoryDto> = {
  name: 'categories',
  entity: Category,
  entries: `
    SELECT category.id, category.body_id AS "bodyId", body.name AS "bodyName", category.name, category.position,
           category.retired_at AS "retiredAt"
    FROM categories AS category
    JOIN bodies AS body ON body.id = category.body_id`,
  found: BY_NAME.found,
  orderedBy: { key: 'kept.position', as: 'integer' },
  derived: ({ name }) => nameKeys(String(name)),
};
