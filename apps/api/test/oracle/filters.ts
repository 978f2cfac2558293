import { DomainError, type NumberSeries } from '@jianyan/shared';
import type { Person } from '../../src/auth/person.js';
import { PART_IS_LIVE } from '../../src/case/parts-in-sql.js';
import { desksOf } from './desks.js';
import type { Due, ListProposals } from '../../src/lists/list.requests.js';
import { type SeenCases, TODAY } from './seen-cases.js';

const IS_DUE: Record<Due, string> = { soon: 'due.soon', today: `due.due_on = ${TODAY}`, overdue: 'due.overdue' };

type Given = SeenCases['given'];

/** How each filter narrows the list. A filter that is not here is refused before; a value is always bound. */
const FILTERS: {
  [Filter in 'bodyId' | 'sessionId' | 'kind' | 'state' | 'unitId' | 'memberId' | 'categoryId' | 'due' | 'text']: (
    value: NonNullable<ListProposals[Filter]>,
    given: Given,
  ) => string;
} = {
  bodyId: (id, given) => `proposals.body_id = ${given(id)}::uuid`,
  sessionId: (id, given) => `proposals.session_id = ${given(id)}::uuid`,
  kind: (kind, given) => `proposals.kind = ${given(kind)}`,
  state: (states, given) => `proposals.state = ANY(${given(states)}::text[])`,
  categoryId: (id, given) => `proposals.category_id = ${given(id)}::uuid`,
  unitId: (id, given) => `EXISTS (
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
  text: (text, given) => {
    const inTitle = `proposals.title ILIKE ${given(`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`)}`;
    const meant = numberIn(text);
    if (!meant) return inTitle;
    const ofSeries = meant.series ? ` AND proposals.series = ${given(meant.series)}` : '';
    return `(${inTitle} OR (proposals.number = ${given(meant.number)}${ofSeries}))`;
  },
};

/** @throws DomainError invalid-input for a desk that is not the person's */
export function filtersOf(query: ListProposals, person: Person, given: Given): string[] {
  const wanted = query.state ? [] : [`proposals.state <> 'discarded'`];
  if (query.desk) {
    const onDesk = desksOf(person).get(query.desk);
    if (onDesk === undefined) throw new DomainError('invalid-input', {}, [{ field: 'desk', code: 'not-offered' }]);
    wanted.push(onDesk);
  }
  for (const filter of Object.keys(FILTERS) as (keyof typeof FILTERS)[]) {
    const value = query[filter];
    if (value !== undefined && value !== '') wanted.push(applied(filter, value, given));
  }
  return wanted;
}

/** Filter and value belong together; TypeScript loses that when both are looked up by one name. */
const applied = (filter: keyof typeof FILTERS, value: unknown, given: Given): string =>
  (FILTERS[filter] as (value: unknown, given: Given) => string)(value, given);

const SERIES: Readonly<Record<string, NumberSeries | undefined>> = {
  第: 'inSession',
  闭会: 'between',
  平时: 'between',
};

/** A number as people write it: 第017号, 017, 17, 闭会12, No. 17, full-width digits too. */
function numberIn(text: string): { number: number; series: NumberSeries | undefined } | undefined {
  const written = /^(第|闭会|平时|no\.)?\s*(\d{1,6})\s*号?$/iu.exec(text.normalize('NFKC').trim());
  return written ? { number: Number(written[2]), series: SERIES[written[1] ?? ''] } : undefined;
}
