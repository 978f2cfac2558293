import type { DataSource } from 'typeorm';
import { Policies } from '../policy/policies.js';
import { Cast } from './cast.js';
import { cppccProposals } from './cppcc-proposals.data.js';
import { filingActs } from './filing-acts.js';
import { handledSuggestions } from './handled-suggestions.data.js';
import { handlingActs } from './handling-acts.js';
import { newSuggestions } from './new-suggestions.data.js';
import type { DemoRegisters } from './registers.js';
import { replyActs } from './reply-acts.js';
import { seedCases } from './seed-cases.data.js';
import { type Services, servicesAt } from './services.js';
import { sideFilings } from './side-filings.data.js';
import { sideHandling } from './side-handling.data.js';
import type { Stage } from './stage.js';
import { StoryClock } from './story-clock.js';
import { daysAfterFiling, instantOf } from './timetable.js';
import { type Act, ToldCase } from './told-case.js';
import { turnActs } from './turns.js';

/** Every case of the demo, as it is told. */
export const demoCases = [
  ...seedCases,
  ...newSuggestions,
  ...handledSuggestions,
  ...cppccProposals,
  ...sideFilings,
  ...sideHandling,
];

/**
 * Walks every case along its road through the real services, all cases side by side in the order of time, so that
 * numbers, due dates, events and notices are what they would have been.
 */
export async function tellCases(
  dataSource: DataSource,
  registers: DemoRegisters,
  { clock, store, stop }: Stage,
): Promise<void> {
  const cast = await Cast.of(dataSource, registers);
  const policies = new Policies();
  const storyClock = new StoryClock(clock.now());
  const services = servicesAt(dataSource, { clock: storyClock, policies, store });
  const start = { today: clock.today(), now: clock.now(), calendar: policies.calendar };

  const timed = demoCases.flatMap((script, place) => {
    const told = new ToldCase(script, place + 1, cast, dataSource);
    const acts = actsOf(told, services);
    return acts.map((act, index) => ({
      instant: instantOf(script, act, { index, of: acts.length }, start),
      take: act.take,
    }));
  });
  timed.sort((one, other) => one.instant.getTime() - other.instant.getTime());
  for (const { instant, take } of timed) {
    stop?.throwIfAborted();
    storyClock.setTo(instant);
    await take();
  }
  await readOlderNotices(dataSource, start.now);
  await dataSource.query('UPDATE proposals SET demo = TRUE');
  await dataSource.query('UPDATE case_rows SET demo = TRUE');
}

/** All that happens in a case, one act after the other. */
export function actsOf(told: ToldCase, services: Services): Act[] {
  const road = [...filingActs(told, services), ...handlingActs(told, services), ...replyActs(told, services)];
  const when = (act: Act) => daysAfterFiling(told.script, act);
  return [...road, ...turnActs(told, services)].sort((one, other) => when(one) - when(other));
}

/** Nobody leaves the notices of half a year unread. */
async function readOlderNotices(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `UPDATE notices SET read_at = sent_at + interval '2 hours' WHERE sent_at < $1::timestamptz - interval '5 days'`,
    [now],
  );
}
