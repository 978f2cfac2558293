import type { AssignmentState, Clock, Day, ProposalState } from '@jianyan/shared';
import { after, dueOf, instantOn } from './calendar.ts';
import { type Dice, diceOf, idOf } from './dice.ts';
import { HANDLERS, type Member, membersAt, OFFICES, type Session, SESSIONS, TODAY, type Unit } from './town.ts';
import { title } from './words.ts';

/** What is known of one case, in the words of the procedure and without a column of any table. */
export interface Case {
  index: number;
  id: string;
  session: Session;
  /** Its place among the cases of its session, from 1. */
  place: number;
  state: ProposalState;
  title: string;
  author: Member;
  coSigners: Member[];
  office: Unit;
  complex: boolean;
  inSession: boolean;
  /** The day of each station that it has passed. */
  days: Partial<Record<Station, Day>> & { opened: Day };
  openedAt: Date;
  parts: Part[];
  clocks: CaseClock[];
}

const STATIONS = ['submitted', 'accepted', 'dispatched', 'assigned', 'replied', 'closed'] as const;
export type Station = (typeof STATIONS)[number];

export interface Part {
  id: string;
  unit: Unit;
  role: 'sole' | 'lead' | 'co';
  state: AssignmentState;
  signedOn: Day | null;
}

export interface CaseClock {
  clock: Exclude<Clock, 'invitation'>;
  part: Part | null;
  startsOn: Day;
  dueOn: Day;
  metOn: Day | null;
  droppedOn: Day | null;
}

/** How the cases of the present session, the one before and the older ones stand. */
const STATES: readonly Readonly<Partial<Record<ProposalState, number>>>[] = [
  {
    ...{ draft: 3, submitted: 20, registered: 4, dispatched: 4, handling: 43, replied: 9, contested: 1, closed: 10 },
    ...{ declined: 4, withdrawn: 1, returned: 1 },
  },
  { draft: 1, handling: 4, replied: 3, contested: 1, closed: 86, declined: 4, withdrawn: 1 },
  { draft: 1, closed: 94, declined: 4, withdrawn: 1 },
];

/** How far a case in this state has come. */
const PASSED: Readonly<Partial<Record<ProposalState, number>>> = {
  ...{ draft: 0, submitted: 1, returned: 1, declined: 1, withdrawn: 1, registered: 2, filed: 2, dispatched: 3 },
  ...{ handling: 4, replied: 5, contested: 5, closed: 6 },
};

/** Days from one station to the next: at least, and how many more at most. */
const PACE = { accepted: [2, 8], dispatched: [8, 40], assigned: [1, 5], replied: [45, 35], closed: [3, 18] } as const;

/** @param cases how many there are in all: that decides which session the case belongs to */
export function caseAt(index: number, cases: number): Case {
  const dice = diceOf(1, index);
  const sessionIndex = Math.floor((index * SESSIONS.length) / cases);
  const session = SESSIONS[sessionIndex] as Session;
  const place = index - Math.ceil((sessionIndex * cases) / SESSIONS.length) + 1;
  const state = stateOf(dice, session);
  const inSession = state !== 'submitted' && dice.chance(0.8);
  const days = daysOf(dice, session, state, inSession);
  const openedAt = instantOn(days.opened, dice.below(480));
  const members = membersAt(session.body.index);
  const author = dice.pick(members);
  const kase = {
    ...{ index, id: idOf('case', index, openedAt.getTime()), session, place, state, inSession, days, openedAt, author },
    title: title(dice, session.body.kind === 'congress' ? '建议' : '提案'),
    coSigners: coSignersOf(dice, members, author),
    office: dice.pick(OFFICES),
    complex: dice.chance(0.1),
  };
  const parts = days.assigned ? partsOf(dice, kase, days.assigned) : [];
  return { ...kase, parts, clocks: clocksOf(dice, kase, parts) };
}

function coSignersOf(dice: Dice, members: readonly Member[], author: Member): Member[] {
  const asked = Number(dice.weighed({ 0: 60, 1: 25, 2: 15 }));
  const signed = new Set(Array.from({ length: asked }, () => dice.pick(members)));
  signed.delete(author);
  return [...signed];
}

function stateOf(dice: Dice, { age, body }: Session): ProposalState {
  const state = dice.weighed(STATES[age] ?? STATES[2] ?? {});
  return state === 'registered' && body.kind === 'cppcc' ? 'filed' : state;
}

function daysOf(dice: Dice, { opensOn }: Session, state: ProposalState, inSession: boolean): Case['days'] {
  const passed = PASSED[state] ?? 0;
  const recently = after(TODAY, -1 - dice.below(14));
  let day = inSession ? after(opensOn, dice.below(4)) : after(opensOn, 20 + dice.below(90));
  // What still waits to be reviewed came in these days.
  if (state === 'submitted') day = recently;
  const days: Case['days'] = { opened: after(day, -1 - dice.below(12)) };
  if (passed > 0) days.submitted = day;
  for (const station of STATIONS.slice(1, passed)) {
    const [least, more] = PACE[station as keyof typeof PACE];
    day = after(day, least + dice.below(more));
    days[station] = day;
  }
  return days;
}

type Begun = Omit<Case, 'parts' | 'clocks'>;

function partsOf(dice: Dice, { index, openedAt, days }: Begun, assigned: Day): Part[] {
  const coHandlers = Number(dice.weighed({ 0: 30, 1: 25, 2: 20, 3: 15, 4: 10 }));
  const units = new Set<Unit>();
  // Squared, so that some units have far more to do than others.
  while (units.size <= coHandlers) units.add(HANDLERS[Math.floor(dice.roll() ** 2 * HANDLERS.length)] as Unit);
  return [...units].map((unit, place) => {
    const role = place > 0 ? 'co' : coHandlers > 0 ? 'lead' : 'sole';
    const isDone = days.replied !== undefined || (role === 'co' && dice.chance(0.5));
    const atWork = dice.chance(0.15) ? 'awaitingSignature' : 'inHand';
    const state = isDone ? (role === 'co' ? 'opinionGiven' : 'answered') : atWork;
    const signedOn = state === 'awaitingSignature' ? null : after(assigned, 1 + dice.below(3));
    return { id: idOf('part', index, openedAt.getTime(), place), unit, role, state, signedOn };
  });
}

/** When a clock ended, if it did. */
type End = Partial<Record<'metOn' | 'droppedOn', Day | undefined>>;

function clocksOf(dice: Dice, { days, complex, state }: Begun, parts: readonly Part[]): CaseClock[] {
  const clocks: CaseClock[] = [];
  const run = (clock: CaseClock['clock'], startsOn: Day | undefined, { metOn, droppedOn }: End, part?: Part) => {
    if (startsOn === undefined) return;
    const { dueOn } = dueOf(clock, startsOn, complex);
    clocks.push({ clock, part: part ?? null, startsOn, dueOn, metOn: metOn ?? null, droppedOn: droppedOn ?? null });
  };
  const { submitted, dispatched, assigned = '', replied, closed } = days;
  const isOver = ['declined', 'withdrawn', 'returned'].includes(state);
  run('review', submitted, { metOn: dispatched, droppedOn: isOver && submitted ? after(submitted, 3) : undefined });
  run('statutoryReply', dispatched, { metOn: replied });
  for (const part of parts) {
    const signedOn = part.signedOn ?? undefined;
    run('signFor', assigned, { metOn: signedOn }, part);
    run('returnWindow', assigned, { droppedOn: replied }, part);
    if (part.role === 'co') {
      run('opinion', assigned, { metOn: part.state === 'opinionGiven' ? after(assigned, 20) : undefined }, part);
    } else {
      const talked = replied !== undefined || dice.chance(0.6);
      run('firstContact', signedOn, { metOn: talked ? after(assigned, 12) : undefined }, part);
    }
  }
  run('rating', replied, { metOn: closed ?? (state === 'contested' && replied ? after(replied, 3) : undefined) });
  return clocks;
}
