import type { MixedList } from 'typeorm';
import { registryEntities } from '../registry/registry.entities.js';

type EntityClass = new () => object;

/** Every table of the program: each feature adds its own list. */
export const entities: MixedList<EntityClass> = [...registryEntities];
