import type { MixedList } from 'typeorm';

type EntityClass = new () => object;

/** Every table of the program: each feature adds its own list. */
export const entities: MixedList<EntityClass> = [];
