import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { FileStore } from '../storage/file-store.js';
import { ConcludingService } from '../evaluations/concluding.service.js';
import { RatingService } from '../evaluations/rating.service.js';
import { AssigningService } from '../handling/assigning.service.js';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { ProxyRatingService } from '../evaluations/proxy-rating.service.js';
import { DispatchService } from '../handling/dispatch.service.js';
import { OpinionsService } from '../handling/opinions.service.js';
import { ReturnsService } from '../handling/returns.service.js';
import { ContactsService } from '../handling/contacts.service.js';
import { WorkingService } from '../handling/working.service.js';
import { Cases } from '../document/cases.js';
import type { Policies } from '../policy/policies.js';
import { Procedure } from '../procedure/procedure.service.js';
import { CoSigningService } from '../co-signing/co-signing.service.js';
import { Receipts } from '../drafting/receipts.js';
import { DisowningService } from '../drafting/disowning.service.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { FilingsService } from '../drafting/filings.service.js';
import { ReviewService } from '../review/review.service.js';
import { Transactions } from '../sql/transactions.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { CorrectionsService } from '../replies/corrections.service.js';
import { IssuingService } from '../replies/issuing.service.js';
import { ReplyDraftsService } from '../replies/reply-drafts.service.js';

interface Means {
  clock: Clock;
  policies: Policies;
  store: FileStore;
}

export type Services = ReturnType<typeof servicesAt>;

/** The services of the product, at a clock of the story. */
export function servicesAt(dataSource: DataSource, { clock, policies, store }: Means) {
  const transactions = new Transactions(dataSource);
  const procedure = new Procedure(transactions, clock, policies);
  const cases = new Cases(procedure);
  const registry = new RegistryQueries(dataSource);
  const receipts = new Receipts(registry, policies);
  return {
    clock,
    attachments: new AttachmentsService(procedure, store, transactions, clock),
    drafting: new DraftingService(cases, registry, receipts, clock),
    disowning: new DisowningService(cases),
    filings: new FilingsService(cases, receipts),
    coSigning: new CoSigningService(cases, registry),
    review: new ReviewService(cases, registry),
    dispatch: new DispatchService(cases, registry),
    assigning: new AssigningService(cases, registry),
    working: new WorkingService(cases),
    contacts: new ContactsService(cases),
    returns: new ReturnsService(cases, registry),
    opinions: new OpinionsService(cases),
    drafts: new ReplyDraftsService(cases),
    corrections: new CorrectionsService(cases),
    issuing: new IssuingService(cases),
    rating: new RatingService(cases),
    proxies: new ProxyRatingService(cases),
    concluding: new ConcludingService(cases),
  };
}
