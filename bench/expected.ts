import { caseAt, type Case, type Part } from './data/cases.ts';
import { LAST_SOON_DAY } from './data/calendar.ts';
import { courseOf, type Occurrence } from './data/course.ts';
import { dueForPart, dueForSecretariat, isListed, isUnsigned } from './data/due.ts';
import { BODIES, HANDLERS, MEMBERS, type Member, type Session, SESSIONS, TODAY, type Unit } from './data/town.ts';

/** Who asks: the secretariat of the congress, the unit with most to do, and one of the deputies. */
export const [BODY] = BODIES as [(typeof BODIES)[number]];
export const [UNIT] = HANDLERS as [Unit];
export const [MEMBER] = MEMBERS as [Member];
export const SESSION = SESSIONS.findLast(({ body }) => body === BODY) as Session;

/** Searched for by its first two letters. */
export const WORDS = ['电梯', '养老', '公交', '河道', '民宿', '陶瓷', '燃气', '教育'] as const;

/** What both must answer, found by looking at every case that was made, without a database. */
export interface Expected {
  lists: Record<'list' | 'all' | 'ofUnit' | 'title', string[]>;
  desks: Record<string, number>;
  desksOfUnit: Record<string, number>;
  unread: number;
  messages: { noticeId: string; eventId: string }[];
  /** Cases to look at, and submitted ones that nobody has registered yet. */
  looks: string[];
  submitted: string[];
}

const PAGE = 20;

/** Beyond it the product counts no more, and neither does the floor. */
const MOST_COUNTED = 1_000;

export function expectedOf(cases: number): Expected {
  const seen = new Answers();
  for (let index = 0; index < cases; index += 1) seen.add(caseAt(index, cases));
  return seen.all();
}

class Answers {
  private readonly lists = {
    list: new FirstPage(),
    all: new FirstPage(),
    ofUnit: new FirstPage(),
    title: new FirstPage(),
  };
  private readonly desks = new Map<string, number>();
  private readonly desksOfUnit = new Map<string, number>();
  private unread = 0;
  private readonly messages: Expected['messages'] = [];
  private readonly looks: string[] = [];
  private readonly submitted: string[] = [];

  add(kase: Case): void {
    if (kase.session.body === BODY) this.addToBody(kase);
    const part = kase.parts.find(({ unit }) => unit === UNIT);
    if (part) this.addToUnit(kase, part);
  }

  all(): Expected {
    const { list, all, ofUnit, title } = this.lists;
    return {
      lists: { list: list.ids(), all: all.ids(), ofUnit: ofUnit.ids(), title: title.ids() },
      ...{ desks: Object.fromEntries(this.desks), desksOfUnit: Object.fromEntries(this.desksOfUnit) },
      ...{ unread: Math.min(this.unread, MOST_COUNTED), messages: this.messages.sort(newestFirst).slice(0, PAGE) },
      ...{ looks: this.looks, submitted: this.submitted },
    };
  }

  private addToBody(kase: Case): void {
    const { id, state, session, title, parts } = kase;
    const due = dueForSecretariat(kase);
    if (isListed(kase)) {
      this.lists.all.add(due, id);
      if (title.includes(WORDS[0])) this.lists.title.add(due, id);
      const isOurs = session === SESSION && parts.some(({ unit }) => unit === UNIT);
      if (isOurs && state === 'handling') this.lists.list.add(due, id);
      for (const desk of desksAt(DESKS[state], due)) count(this.desks, desk);
      if (isUnsigned(kase)) count(this.desks, 'sign');
      if ((state === 'replied' || state === 'returned') && due < TODAY) count(this.desks, 'timeOver');
    }
    for (const event of courseOf(kase)) this.addMessages(event);
    if (state === 'handling' && session === SESSION) this.looks.push(id);
    if (state === 'submitted' && session === SESSION) this.submitted.push(id);
  }

  private addToUnit(kase: Case, part: Part): void {
    const due = dueForPart(kase, part);
    this.lists.ofUnit.add(due, kase.id);
    const isHandled = kase.state === 'handling';
    const answered = part.state === 'answered' || part.state === 'opinionGiven' ? 'answered' : undefined;
    const waiting = { awaitingSignature: 'sign', inHand: 'inHand' }[part.state as 'inHand'];
    for (const desk of desksAt(answered ?? (isHandled ? waiting : undefined), due)) count(this.desksOfUnit, desk);
  }

  private addMessages({ id: eventId, told }: Occurrence): void {
    for (const { account, noticeId, readAt } of told) {
      if (account !== BODY.secretariat) continue;
      this.messages.push({ noticeId, eventId });
      if (readAt === null) this.unread += 1;
    }
  }
}

const DESKS: Readonly<Record<string, string>> = {
  ...{ submitted: 'review', registered: 'dispatch', replied: 'rate', contested: 'contested' },
};

function desksAt(desk: string | undefined, due: string): string[] {
  const standing = due < TODAY ? ['overdue'] : due <= LAST_SOON_DAY ? ['dueSoon'] : [];
  return desk ? [desk, ...standing] : standing;
}

/** Ids of events rise with time. */
const newestFirst = (one: { eventId: string }, other: { eventId: string }): number =>
  one.eventId < other.eventId ? 1 : -1;

const count = (desks: Map<string, number>, desk: string) => desks.set(desk, (desks.get(desk) ?? 0) + 1);

/** Keeps the twenty that come first by due day and id. */
class FirstPage {
  private rows: string[] = [];

  add(due: string, id: string): void {
    this.rows.push(`${due} ${id}`);
    if (this.rows.length >= 10_000) this.cut();
  }

  ids(): string[] {
    this.cut();
    return this.rows.map((row) => row.split(' ')[1] ?? '');
  }

  private cut(): void {
    this.rows = this.rows.sort().slice(0, PAGE);
  }
}
