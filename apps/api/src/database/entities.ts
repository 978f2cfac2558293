import type { MixedList } from 'typeorm';
import { authEntities } from '../auth/entities.js';
import { IdempotencyKey } from '../http/idempotency-key.entity.js';
import { caseEntities } from '../procedure/case.entities.js';
import { registryEntities } from '../registry/registry.entities.js';

type EntityClass = new () => object;

/** Every table of the program: each feature adds its own list. */
export const entities: MixedList<EntityClass> = [...registryEntities, ...authEntities, ...caseEntities, IdempotencyKey];
