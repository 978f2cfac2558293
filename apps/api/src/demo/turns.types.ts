import type { Turn } from './cases.types.js';
import type { Services } from './services.js';
import type { Act, ToldCase } from './told-case.js';

/** What happens beside the road, as a last thing; turns that are not here are told where the road ends with them. */
export type Turns = Partial<Record<Turn, (told: ToldCase, services: Services) => Act[]>>;
