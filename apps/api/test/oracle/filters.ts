import { DomainError, figuresOf, folded, inFigures, type NumberSeries } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Person } from '../../src/auth/person.js';
import { PART_IS_LIVE } from '../../src/case/parts-in-sql.js';
import { desksOf } from './desks.js';
import { IS_INVOLVED } from './involved.js';
import type { Due, ListProposals } from '../../src/lists/list.requests.js';
import { type SeenCases, TODAY } from './seen-cases.js';

const IS_DUE: Record<Due, string> = { soon: 'due.soon', today: `due.due_on = ${TODAY}`, overdue: 'due.late' };

type Given = SeenCases['given'];

/** How each filter narrows the list. A filter that is not here is refused before; a value is always bound. */
const FILTERS: {
  [Filter in 'bodyId' | 'sessionId' | 'kind' | 'state' | 'unitId' | 'memberId' | 'categoryId' | 'due' | 'text']: (
    value: NonNullable<ListProposals[Filter]>,
    given: Given,
    titles: readonly string[],
  ) => string;
} = {
  bodyId: (id, given) => `proposals.body_id = ${given(id)}::uuid`,
  sessionId: (id, given) => `proposals.session_id = ${given(id)}::uuid`,
  kind: (kind, given) => `proposals.kind = ${given(kind)}`,
  state: (states, given) => `proposals.state = ANY(${given(states)}::text[])`,
  categoryId: (id, given) => `proposals.category_id = ${given(id)}::uuid`,
  unitId: (id, given) => `${IS_INVOLVED} AND EXISTS (
    SELECT 1 FROM assignments AS part
    WHERE part.proposal_id = proposals.id AND part.unit_id = ${given(id)}::uuid
      AND ${PART_IS_LIVE})`,
  memberId: (id, given) => {
    const member = `${given(id)}::uuid`;
    return `(proposals.author_member_id = ${member} OR EXISTS (
      SELECT 1 FROM invitations AS signed
      WHERE signed.proposal_id = proposals.id AND signed.member_id = ${member} AND signed.state = 'confirmed'))`;
  },
  due: (due) => IS_DUE[due],
  text: (text, given, titles) => {
    const inTitle = `proposals.title = ANY(${given(titles)}::text[])`;
    const meant = numberIn(text);
    if (!meant) return inTitle;
    const ofSeries = meant.series ? ` AND proposals.series = ${given(meant.series)}` : '';
    return `(${inTitle} OR (proposals.number = ${given(meant.number)}${ofSeries}))`;
  },
};

/** @throws DomainError invalid-input for a desk that is not the person's */
/** @param titles that contain the text, see {@link titlesWith} */
export function filtersOf(query: ListProposals, person: Person, given: Given, titles: readonly string[]): string[] {
  const wanted = query.state ? [] : [`proposals.state <> 'discarded'`];
  if (query.desk) {
    const onDesks = query.desk.map((desk) => desksOf(person).get(desk));
    if (onDesks.includes(undefined))
      throw new DomainError('invalid-input', {}, [{ field: 'desk', code: 'not-offered' }]);
    wanted.push(`(${onDesks.join(' OR ')})`);
  }
  for (const filter of Object.keys(FILTERS) as (keyof typeof FILTERS)[]) {
    const value = query[filter];
    if (value !== undefined && value !== '') wanted.push(applied(filter, value, given, titles));
  }
  return wanted;
}

/** Filter and value belong together; TypeScript loses that when both are looked up by one name. */
const applied = (filter: keyof typeof FILTERS, value: unknown, given: Given, titles: readonly string[]): string =>
  (FILTERS[filter] as (value: unknown, given: Given, titles: readonly string[]) => string)(value, given, titles);

const SERIES: Readonly<Record<string, NumberSeries | undefined>> = {
  第: 'inSession',
  闭会: 'between',
  平时: 'between',
};

/** A number as people write it: 第017号, 017, 17, 闭会12, 闭会第6号, 第十七号, No. 17, full-width digits too. */
function numberIn(text: string): { number: number; series: NumberSeries | undefined } | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const written = /^(?:建议|提案|议案)?\s*(闭会|平时)?\s*(第|no\.|no|#)?\s*(\S+?)\s*号?$/u.exec(plain);
  const [, between, first = '', numeral = ''] = written ?? [];
  const before = between ?? first;
  const figures = /^\d{1,6}$/u.test(numeral) ? numeral : (figuresOf(numeral) ?? '');
  return figures === '' ? undefined : { number: Number(figures), series: SERIES[before] };
}

/** The titles that have every word of a text, as it stands or numeral for numeral; looked at one by one. */
export async function titlesWith(dataSource: DataSource, text: string): Promise<string[]> {
  const words = text.split(/\s+/u).map(folded);
  const all = await dataSource.query<{ title: string }[]>('SELECT title FROM proposals');
  return all
    .map(({ title }) => title)
    .filter(
      (title) =>
        words.every((word) => folded(title).includes(word)) ||
        words.every((word) => wholeNumbers(folded(title)).includes(wholeNumbers(word))),
    );
}

const wholeNumbers = (text: string): string => inFigures(text).replace(/\d+/gu, '<$&>');
