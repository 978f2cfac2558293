import { type Desk, DomainError, figuresOf, folded, type NumberSeries } from '@jianyan/shared';
import type { Person } from '../auth/person.js';
import { type Sought, soughtWith } from '../case-rows/letters.js';
import { AFTER_THE_SESSION } from '../case-rows/rows-of.js';
import { desksOf, dueOn, holdsOpenOnly, standsOn } from './desks.js';
import type { Due, ListProposals } from './list.requests.js';
import { ENTRIES, type Held, type Look } from './looks.js';
import type { Statement } from './statement.js';

const STANDS: Record<NonNullable<ReturnType<typeof dueOn>>, (look: Look) => string> = {
  soon: ({ due, today, lastSoonDay }) => `${due} BETWEEN ${today()} AND ${lastSoonDay()}`,
  overdue: ({ due, today }) => `${due} < ${today()}`,
  late: isLate,
};

const IS_DUE: Record<Due, (look: Look) => string> = {
  soon: STANDS.soon,
  today: ({ due, today }) => `${due} = ${today()}`,
  overdue: isLate,
};

/** Here, or in another way in which the person has the case. */
function isLate({ first, today, elsewhere }: Look): string {
  const late = (day: string) => `${day} < ${today()}`;
  const either = [late(first), ...elsewhere((row, held) => late(`${row}.${ENTRIES[held].first}`))];
  // Where a clock runs the case is open; the index of what is open is the shorter one.
  return `seen.open AND (${either.join(' OR ')})`;
}

/** Everything that is wanted is late, and nothing else asked of its day: then that day is shown, and orders the list. */
export function isOfLate({ desk = [], due }: ListProposals): boolean {
  const fromDesks = desk.every((one) => dueOn(one) === 'late');
  return due === 'overdue' ? fromDesks : due === undefined && desk.length > 0 && fromDesks;
}

const OF_ONE_UNIT = 'case_units AS seen';

/** What of a whole body one unit has stands in the unit's own entries, in the secretariat's order. */
const mayBeginWithTheUnit = ({ held }: Look, { unitId, desk, due }: ListProposals): boolean =>
  held === 'bodyIds' && unitId !== undefined && desk === undefined && due !== 'overdue';

type Narrows<Value> = (value: Value, look: Look, statement: Statement) => string;

/** How each filter narrows the list. A filter that is not here is refused before. */
const FILTERS: {
  [
    Filter in 'bodyId' | 'sessionId' | 'kind' | 'state' | 'unitId' | 'memberId' | 'categoryId' | 'due' | 'text'
  ]: Narrows<NonNullable<ListProposals[Filter]>>;
} = {
  bodyId: (id, _, it) => `seen.body_id = ${it.given(id, 'uuid')}`,
  sessionId: (id, _, it) => `seen.session_id = ${it.given(id, 'uuid')}`,
  kind: (kind, _, it) => `seen.kind = ${it.given(kind, 'text')}`,
  state: (states, _, it) =>
    states.length === 1
      ? `seen.state = ${it.given(states[0], 'text')}`
      : `seen.state = ANY(${it.given(states, 'text[]')})`,
  categoryId: (id, _, it) => `seen.category_id = ${it.given(id, 'uuid')}`,
  unitId: (id, look, it) =>
    look.held === 'bodyIds' && look.from === OF_ONE_UNIT
      ? `seen.unit_id = ${it.given(id, 'uuid')} AND seen.live`
      : `${readsWhoElse(look)} AND ${alsoIn('case_units', `it.unit_id = ${it.given(id, 'uuid')} AND it.live`)}`,
  memberId: (id, _, it) =>
    alsoIn('case_members', `it.member_id = ${it.given(id, 'uuid')} AND it.relation IN ('author', 'coSigner')`),
  due: (due, look) => IS_DUE[due](look),
  text: (text, look, it) => {
    const inTitle = titleContains(text, look, it);
    const meant = numbersIn(text);
    return meant ? `(${inTitle} OR seen.number_order = ANY(${it.given(meant, 'integer[]')}))` : inTitle;
  },
};

/** Who else has a case: told to whoever proposes or oversees it, and to units that still have a part themselves. */
const READS_WHO_ELSE: Record<Held, (row: string) => string> = {
  memberIds: (row) => `${row}.relation <> 'invitee'`,
  bodyIds: () => 'TRUE',
  unitIds: (row) => `${row}.live`,
  officeIds: () => 'TRUE',
};

/** Here, or in another way in which the person has the case. */
const readsWhoElse = (look: Look): string => {
  const here = READS_WHO_ELSE[look.held]('seen');
  return here === 'TRUE'
    ? here
    : `(${[here, ...look.elsewhere((row, held) => READS_WHO_ELSE[held](row))].join(' OR ')})`;
};

const alsoIn = (table: string, condition: string): string => `EXISTS (
  SELECT FROM ${table} AS it
  WHERE it.body_id = seen.body_id AND it.proposal_id = seen.proposal_id AND ${condition})`;

/**
 * Of one letter or two a title has just that or not; of more it has all pairs, and then perhaps the words. Where they
 * are frequent one looks at title after title, and at no index.
 */
function titleContains(text: string, look: Look, it: Statement): string {
  const either = soughtWith(text);
  if (either.length === 0) return 'TRUE';
  const of = (row: string) =>
    either.map((sought) => (look.isFrequent ? oneByOne(row, sought, it) : byLetters(row, sought, it))).join(' OR ');
  return look.from.startsWith('case_rows') ? `(${of('seen')})` : alsoIn('case_rows', `(${of('it')})`);
}

const byLetters = (row: string, sought: Sought, it: Statement): string =>
  [
    `${row}.letters @> ${it.given(sought.letters, 'text[]')}`,
    ...(sought.forCertain ? [] : [hasWords(row, sought, it)]),
  ].join(' AND ');

function oneByOne(row: string, sought: Sought, it: Statement): string {
  const [only, another] = sought.letters;
  if (!sought.forCertain || another !== undefined) return hasWords(row, sought, it);
  return `array_position(${row}.letters, ${it.given(only, 'text')}) IS NOT NULL`;
}

/** One text for one word and one for several, however many: each is planned once. */
function hasWords(row: string, { words }: Sought, it: Statement): string {
  const [only, another] = words;
  if (another === undefined) return `strpos(${row}.title_key, ${it.given(only, 'text')}) > 0`;
  return `(SELECT bool_and(strpos(${row}.title_key, word) > 0) FROM unnest(${it.given(words, 'text[]')}) AS word)`;
}

/** @throws DomainError invalid-input for a desk that is not the person's */
export function narrowed(through: Look, query: ListProposals, person: Person, statement: Statement): Look {
  const look = mayBeginWithTheUnit(through, query) ? { ...through, from: OF_ONE_UNIT } : through;
  const wanted = query.state ? [] : [`seen.state <> 'discarded'`];
  if (query.desk) wanted.push(onAnyDesk(query.desk, look, person));
  for (const filter of Object.keys(FILTERS) as (keyof typeof FILTERS)[]) {
    const value = query[filter];
    if (value !== undefined && value !== '') wanted.push(applied(filter, value, look, statement));
  }
  return { ...look, where: [...look.where, ...wanted] };
}

const onAnyDesk = (desks: readonly Desk[], look: Look, person: Person): string => {
  const [only, ...more] = [...new Set(desks)].map((desk) => onDesk(desk, look, person));
  return more.length === 0 && only !== undefined ? only : `(${[only, ...more].map((on) => `(${on})`).join(' OR ')})`;
};

/** On the desk here, or in another way in which the person has the case. */
function onDesk(desk: Desk, look: Look, person: Person): string {
  if (!desksOf(person).includes(desk)) {
    throw new DomainError('invalid-input', {}, [{ field: 'desk', code: 'not-offered' }]);
  }
  const here = standsOn(desk, look.held)?.('seen');
  const either = [...(here ? [here] : []), ...look.elsewhere((row, held) => standsOn(desk, held)?.(row))];
  const due = dueOn(desk);
  const open = holdsOpenOnly(desk) ? ['seen.open'] : [];
  return [...open, either.length > 0 ? `(${either.join(' OR ')})` : 'FALSE', ...(due ? [STANDS[due](look)] : [])].join(
    ' AND ',
  );
}

/** Filter and value belong together; TypeScript loses that when both are looked up by one name. */
const applied = (filter: keyof typeof FILTERS, value: unknown, look: Look, statement: Statement): string =>
  (FILTERS[filter] as Narrows<unknown>)(value, look, statement);

const SERIES: Readonly<Record<string, NumberSeries | undefined>> = {
  第: 'inSession',
  闭会: 'between',
  平时: 'between',
};

const WRITTEN = /^(?:建议|提案|议案)? ?(?:(闭会|平时) ?第?|(第)|no\.?|#)? ?([\d〇零一二三四五六七八九十百千]+) ?号?$/u;

/**
 * A number as people write it: 第017号, 第十七号, 017, 17, 闭会12, 闭会第6号, No. 17, full-width digits too; as the lists
 * order numbers.
 */
function numbersIn(text: string): number[] | undefined {
  const words = text.normalize('NFKC').split(/\s+/u).map(folded);
  const [, between, inSession, numeral = ''] = WRITTEN.exec(words.join(' ').trim()) ?? [];
  const figures = /^\d+$/.test(numeral) ? numeral : figuresOf(numeral);
  if (figures === undefined || figures === '' || figures.length > 6) return undefined;
  const number = Number(figures);
  const series = SERIES[between ?? inSession ?? ''];
  return [...(series === 'between' ? [] : [number]), ...(series === 'inSession' ? [] : [number + AFTER_THE_SESSION])];
}
