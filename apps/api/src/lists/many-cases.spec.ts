import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import { lettersOf, titleKeyOf } from '../case-rows/letters.js';
import type { ProposalListDto } from './list.dto.js';

const started = await startApp();
const { as, dataSource } = started;
const { caseAt } = await walk(started);
const { id: pattern } = await caseAt('signedFor', { lead: 'jiaotong' });

/** Of lifts a thousand, of rivers 1,900, of roads all of them; the later the number, the earlier due, or never. */
const titleOf = (number: number) => `关于${number <= 1000 ? '电梯' : ''}${number <= 1900 ? '河道' : ''}公路改造的建议`;
const made = Array.from({ length: 2100 }, (_, index) => {
  const [number, title] = [index + 1, titleOf(index + 1)];
  const day = new Date(Date.UTC(2029, 11, 31 - number)).toISOString().slice(0, 10);
  const due_on = number % 3 === 0 ? null : day;
  const proposal_id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const title_key = titleKeyOf(title);
  return { proposal_id, title, title_key, letters: lettersOf(title_key), due_on, secretariat_due_on: due_on };
});
for (const table of ['case_rows', 'case_units']) {
  await dataSource.query(
    `INSERT INTO ${table} SELECT another.* FROM ${table} AS one, jsonb_array_elements($1) AS made,
       jsonb_populate_record(one, made) AS another WHERE one.proposal_id = $2`,
    [JSON.stringify(made), pattern],
  );
}
const isDated = ({ due_on: day }: (typeof made)[number]) => day !== null;
const inOrder = [...made.filter(isDated).reverse(), ...made.filter((row) => !isDated(row))];

/** Page after page until the last one. */
async function pagesOf(login: string, query: string): Promise<ProposalListDto[]> {
  const pages: ProposalListDto[] = [];
  const person = await as(login);
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
    const { body } = await person.get(`/api/proposals?limit=200${query}${cursor && `&cursor=${cursor}`}`).expect(200);
    pages.push(body as ProposalListDto);
  }
  return pages;
}

it.each([
  ['renda', '电梯', 1000, false],
  ['renda', '河道', 1900, true],
  ['renda', '公路', 2100, true],
  ['renda', '公路改造', 2100, true],
  ['renda', '梯河道公', 1000, false],
  ['renda', '公路 河道', 1900, true],
  ['renda', '公路改造 电梯河道', 1000, false],
  ['jiaotong', '公路改造　河道', 1900, true],
  ['jiaotong', '电梯', 1000, false],
  ['jiaotong', '河道', 1900, true],
  ['jiaotong', '公路', 2100, true],
])('%s finds %s in %i titles, page by page in the order of the list', async (login, text, count, more) => {
  const pages = await pagesOf(login, `&text=${encodeURIComponent(text)}`);
  expect(pages.map((page) => [page.total, page.more])).toEqual(pages.map(() => [1000, more]));
  const found = inOrder.filter(({ title }) => text.split(/\s/u).every((word) => title.includes(word)));
  expect(found.length).toBe(count);
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(found.map((row) => row.proposal_id));
});

it('a list that nothing narrows is counted no further either', async () => {
  const [first] = await pagesOf('renda', '');
  expect(first).toMatchObject({ total: 1000, more: true });
});
