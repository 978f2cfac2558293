import { after, instantOn } from './calendar.ts';
import type { Case, Part } from './cases.ts';
import { addDays, type Day, type Reader } from '@jianyan/shared';
import { idOf } from './dice.ts';
import { type Account, TODAY } from './town.ts';

/** One event of a case, with whoever was told of it. */
export interface Occurrence {
  /** Ordered by time over all cases. */
  id: string;
  /** Of those who are told of it; in the order of events. */
  messageId: string;
  machine: 'proposal' | 'assignment';
  step: string;
  from: string | null;
  to: string;
  actor: string;
  by: Account | null;
  part: Part | null;
  details: Record<string, string | number>;
  at: Date;
  told: { noticeId: string; account: Account; readAs: Reader; readAt: Date | null }[];
}

/** The events of a case, the oldest first. */
export function courseOf(kase: Case): Occurrence[] {
  const course = courses.get(kase) ?? courseFrom(kase);
  courses.set(kase, course);
  return course;
}

/** Each table that is filled asks for it again. */
const courses = new WeakMap<Case, Occurrence[]>();

function courseFrom(kase: Case): Occurrence[] {
  const { session, days, state, parts, author, office, place } = kase;
  const { secretariat } = session.body;
  const accepted = session.body.kind === 'congress' ? 'registered' : 'filed';
  const writer = author.account;
  const proposers = [author, ...kase.coSigners].map(({ account }) => account);
  const units = parts.map(({ unit }) => unit);
  const log = new Log(kase);
  log.add(days.opened, 'create', null, 'draft', { actor: 'author', by: writer });
  const filed = { actor: 'author', by: writer, details: { receiptNumber: place }, told: [secretariat, ...proposers] };
  log.add(days.submitted, 'submit', 'draft', 'submitted', filed);
  const end = ENDS[state];
  if (end && days.submitted) {
    const by = state === 'withdrawn' ? writer : secretariat;
    log.add(after(days.submitted, 3), end, 'submitted', state, { actor: 'secretariat', by, told: proposers });
  }
  const ofOffice = { actor: 'secretariat', by: secretariat };
  const number = { details: { number: place, series: kase.inSession ? 'inSession' : 'between' }, told: [writer] };
  log.add(days.accepted, accepted === 'filed' ? 'file' : 'register', 'submitted', accepted, { ...ofOffice, ...number });
  log.add(days.dispatched, 'dispatch', accepted, 'dispatched', { ...ofOffice, told: [writer, office.drafter] });
  log.add(days.assigned, 'assign', 'dispatched', 'handling', {
    ...{ actor: 'dispatcher', by: office.drafter, details: { units: units.map(({ name }) => name).join('、') } },
    told: [writer, ...units.flatMap(({ drafter, leader }) => [drafter, leader])],
  });
  const [lead] = parts;
  if (lead?.signedOn) log.signedFor(lead, lead.signedOn);
  log.add(days.replied, 'allReplied', 'handling', 'replied', {
    actor: 'system',
    by: null,
    told: [...proposers, secretariat],
  });
  log.add(days.closed, 'rate', 'replied', 'closed', { actor: 'author', by: writer, told: [secretariat] });
  return log.events;
}

const ENDS: Readonly<Record<string, string>> = {
  declined: 'decline',
  withdrawn: 'withdraw',
  returned: 'returnForRevision',
};

type Particulars = Pick<Occurrence, 'actor' | 'by'> & { details?: Occurrence['details']; told?: Account[] };

/** Who is told today reads it in a week: of the last days most is unread. */
const UNREAD_SINCE = instantOn(addDays(TODAY, -7), 0);

class Log {
  readonly events: Occurrence[] = [];
  private readonly kase: Case;

  constructor(kase: Case) {
    this.kase = kase;
  }

  /** Nothing, when the day of the step has not come. */
  add(day: Day | undefined, step: string, from: string | null, to: string, particulars: Particulars): void {
    if (day !== undefined) this.push(day, { machine: 'proposal', step, from, to, part: null }, particulars);
  }

  signedFor(part: Part, day: Day): void {
    const change = { machine: 'assignment', step: 'signFor', from: 'awaitingSignature', to: 'inHand', part } as const;
    this.push(day, change, { actor: 'drafter', by: part.unit.drafter });
  }

  private push(
    day: Day,
    change: Pick<Occurrence, 'machine' | 'step' | 'from' | 'to' | 'part'>,
    { actor, by, details = {}, told = [] }: Particulars,
  ): void {
    const { index } = this.kase;
    const place = this.events.length;
    const at = instantOn(day, place + (index % 400));
    const id = idOf('event', index, at.getTime(), place);
    const messageId = idOf('message', index, at.getTime(), place);
    const readAt = at >= UNREAD_SINCE ? null : new Date(at.getTime() + 3_600_000);
    const notices = told.map((account, order) => ({
      noticeId: idOf('notice', index, at.getTime(), place * 64 + order),
      ...{ account, readAs: this.readerOf(account), readAt },
    }));
    this.events.push({ ...change, id, messageId, actor, by, details, at, told: notices });
  }

  private readerOf(account: Account): Reader {
    const { session, author, office, coSigners } = this.kase;
    if (account === session.body.secretariat) return 'secretariat';
    if (account === author.account) return 'author';
    if (coSigners.some((member) => member.account === account)) return 'coSigner';
    return account === office.drafter ? 'office' : 'unit';
  }
}
