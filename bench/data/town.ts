import { addDays, type Day } from '@jianyan/shared';
import { diceOf, idOf } from './dice.ts';
import { personName, subjectAt } from './words.ts';

/** The day on which the benchmark takes place: in June most letters of the session are due. */
export const TODAY: Day = '2026-06-10';
export const NOW = '2026-06-10T02:00:00Z';

/** Instants of the past at which entries of the registers were made. */
const FOUNDED = Date.parse('2022-12-01T00:00:00Z');

const count = <Item>(size: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: size }, (_, index) => make(index));

export const REGION = { id: idOf('region', 0, FOUNDED), name: '基准市' };

/** Office of a body, or clerk, member or leader of something: whoever signs in. */
export interface Account {
  id: string;
  login: string;
  name: string;
}

const account = (index: number, login: string): Account => ({
  id: idOf('account', index, FOUNDED),
  login,
  name: personName(diceOf(10, index)),
});

export interface Body {
  index: number;
  id: string;
  kind: 'congress' | 'cppcc';
  caseKind: 'suggestion' | 'cppccProposal';
  name: string;
  termId: string;
  term: number;
  categories: { id: string; name: string }[];
  secretariat: Account;
}

const CATEGORIES = ['经济建设', '城建环保', '教科文卫', '农业农村', '社会建设', '监察司法'];

const body = (index: number, facts: Pick<Body, 'kind' | 'caseKind' | 'name' | 'term'>): Body => ({
  ...facts,
  index,
  id: idOf('body', index, FOUNDED),
  termId: idOf('term', index, FOUNDED),
  categories: CATEGORIES.map((name, place) => ({ id: idOf('category', index, FOUNDED, place), name })),
  secretariat: account(index, `secretariat-${index + 1}`),
});

export const BODIES: readonly Body[] = [
  body(0, { kind: 'congress', caseKind: 'suggestion', name: '基准市人民代表大会', term: 16 }),
  body(1, { kind: 'cppcc', caseKind: 'cppccProposal', name: '政协基准市委员会', term: 10 }),
];

export interface Session {
  id: string;
  body: Body;
  ordinal: number;
  opensOn: Day;
  /** How many sessions of the same body have come since. */
  age: number;
}

const YEARS = [2023, 2024, 2025, 2026];

/** In the order in which they took place, the two bodies by turns. */
export const SESSIONS: readonly Session[] = YEARS.flatMap((year, index) =>
  BODIES.map((of) => ({
    id: idOf('session', index * 2 + of.index, FOUNDED),
    body: of,
    ordinal: index + 1,
    opensOn: `${year}-01-${of.kind === 'congress' ? '13' : '12'}`,
    age: YEARS.length - 1 - index,
  })),
);

export const closesOn = ({ opensOn }: Session): Day => addDays(opensOn, 4);

export interface Unit {
  id: string;
  name: string;
  dispatches: boolean;
  drafter: Account;
  leader: Account;
}

const UNITS_TOTAL = 60;
const OFFICES_TOTAL = 4;

export const UNITS: readonly Unit[] = count(UNITS_TOTAL, (index) => ({
  id: idOf('unit', index, FOUNDED),
  name: index < OFFICES_TOTAL ? `市第${index + 1}办公室` : `市${subjectAt(index)}局`,
  dispatches: index < OFFICES_TOTAL,
  drafter: account(100 + index, `unit-${index + 1}`),
  leader: account(200 + index, `unit-${index + 1}-lead`),
}));
export const OFFICES = UNITS.filter(({ dispatches }) => dispatches);
export const HANDLERS = UNITS.filter(({ dispatches }) => !dispatches);

export interface Member {
  id: string;
  body: Body;
  account: Account;
}

export const MEMBERS: readonly Member[] = count(600, (index) => ({
  id: idOf('member', index, FOUNDED),
  body: BODIES[index % BODIES.length] as Body,
  account: account(1000 + index, `member-${index + 1}`),
}));
export const membersOf = (of: Body): Member[] => MEMBERS.filter((member) => member.body === of);
const MEMBERS_BY_BODY = BODIES.map(membersOf);
export const membersAt = (bodyIndex: number): readonly Member[] => MEMBERS_BY_BODY[bodyIndex] ?? [];
