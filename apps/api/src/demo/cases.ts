import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { ConcludingService } from '../evaluations/concluding.service.js';
import { RatingService } from '../evaluations/rating.service.js';
import { AssigningService } from '../handling/assigning.service.js';
import { DispatchService } from '../handling/dispatch.service.js';
import { OpinionsService } from '../handling/opinions.service.js';
import { ReturnsService } from '../handling/returns.service.js';
import { ContactsService } from '../handling/contacts.service.js';
import { WorkingService } from '../handling/working.service.js';
import { Cases } from '../document/cases.js';
import { Policies } from '../policy/policies.js';
import { Procedure } from '../procedure/procedure.service.js';
import { CoSigningService } from '../co-signing/co-signing.service.js';
import { Receipts } from '../drafting/receipts.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { ReviewService } from '../review/review.service.js';
import { Transactions } from '../sql/transactions.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { IssuingService } from '../replies/issuing.service.js';
import { ReplyDraftsService } from '../replies/reply-drafts.service.js';
import { Cast } from './cast.js';
import { cppccProposals } from './cppcc-proposals.data.js';
import { filingActs } from './filing-acts.js';
import { handledSuggestions } from './handled-suggestions.data.js';
import { handlingActs } from './handling-acts.js';
import { newSuggestions } from './new-suggestions.data.js';
import type { DemoRegisters } from './registers.js';
import { replyActs } from './reply-acts.js';
import { seedCases } from './seed-cases.data.js';
import { StoryClock } from './story-clock.js';
import { instantOf } from './timetable.js';
import { ToldCase } from './told-case.js';

/** Every case of the demo, as it is told. */
export const demoCases = [...seedCases, ...newSuggestions, ...handledSuggestions, ...cppccProposals];

/**
 * Walks every case along its road through the real services, all cases side by side in the order of time, so that
 * numbers, due dates, events and notices are what they would have been.
 */
export async function tellCases(
  dataSource: DataSource,
  clock: Clock,
  registers: DemoRegisters,
  stop?: AbortSignal,
): Promise<void> {
  const cast = await Cast.of(dataSource, registers);
  const policies = new Policies();
  const storyClock = new StoryClock(clock.now());
  const services = servicesAt(dataSource, storyClock, policies);
  const start = { today: clock.today(), now: clock.now(), calendar: policies.calendar };

  const timed = demoCases.flatMap((script, place) => {
    const told = new ToldCase(script, place + 1, cast, dataSource);
    const acts = [...filingActs(told, services), ...handlingActs(told, services), ...replyActs(told, services)];
    return acts.map(({ at, take }, index) => ({
      instant: instantOf(script, at, { index, of: acts.length }, start),
      take,
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

/** Nobody leaves the notices of half a year unread. */
async function readOlderNotices(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `UPDATE notices SET read_at = sent_at + interval '2 hours' WHERE sent_at < $1::timestamptz - interval '5 days'`,
    [now],
  );
}

function servicesAt(dataSource: DataSource, clock: Clock, policies: Policies) {
  const cases = new Cases(new Procedure(new Transactions(dataSource), clock, policies));
  const registry = new RegistryQueries(dataSource);
  return {
    clock,
    drafting: new DraftingService(cases, registry, new Receipts(registry, policies), clock),
    coSigning: new CoSigningService(cases, registry),
    review: new ReviewService(cases, registry),
    dispatch: new DispatchService(cases, registry),
    assigning: new AssigningService(cases, registry),
    working: new WorkingService(cases),
    contacts: new ContactsService(cases),
    returns: new ReturnsService(cases, registry),
    opinions: new OpinionsService(cases),
    drafts: new ReplyDraftsService(cases),
    issuing: new IssuingService(cases),
    rating: new RatingService(cases),
    concluding: new ConcludingService(cases),
  };
}
