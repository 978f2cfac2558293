import { handOnClock } from '../deadlines/run-clocks.js';
import type { OpenCase } from '../procedure/open-case.js';
import type { RegistryQueries } from '../registry/registry.queries.js';
import { opinionCanStillBeHeard } from './rounds.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import { enrol, namesOf, unitsAsked } from './enrol-units.js';

/**
 * 改派: another unit takes over a part that is over, in the same role, in the present round.
 * Its own clocks start anew; the month of a re-handling runs on, as the statutory clock does (procedure §1.7).
 * @param field the field of the request that names the unit
 * @param partOver the part that is taken over; asked once the step is allowed
 */
export async function takeOver(
  kase: OpenCase,
  registry: RegistryQueries,
  unitId: string,
  field: string,
  partOver: () => Assignment,
): Promise<void> {
  const units: Assignment[] = [];
  const details = { units: '' };
  let over: Assignment | undefined;
  await kase.take('reassign', {
    units,
    details,
    change: async () => {
      over = partOver();
      if (over.role === 'co') opinionCanStillBeHeard(kase.parts);
      details.units = namesOf(await unitsAsked(kase, registry, [unitId], () => field));
      units.push(...enrol(kase, [{ unitId, role: over.role, part: over.part, replacesId: over.id }]));
    },
  });
  const [successor, event] = [units[0], kase.events.at(-1)];
  if (over && successor && event) handOnClock(kase, 'redo', { from: over, to: successor, event });
}
