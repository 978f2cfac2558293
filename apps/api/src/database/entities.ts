import type { MixedList } from 'typeorm';
import { authEntities } from '../auth/entities.js';
import { IdempotencyKey } from '../fence/repeats/idempotency-key.entity.js';
import { caseRowEntities } from '../case-rows/case-rows.entities.js';
import { caseEntities } from '../case/rows/case.entities.js';
import { registryEntities } from '../registry/registry.entities.js';

type EntityClass = new () => object;

/** Every table of the program: each feature adds its own list. */
export const entities: MixedList<EntityClass> = [
  ...registryEntities,
  ...authEntities,
  ...caseEntities,
  ...caseRowEntities,
  IdempotencyKey,
];
