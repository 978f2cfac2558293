import { isDeepStrictEqual } from 'node:util';
import { type Expected } from './expected.ts';
import { type Program, signIn } from './programs.ts';
import type { Scenario } from './scenarios.ts';

interface Answer {
  items: Record<string, string | number>[];
  desks: { desk: string; count: number; overdue: number }[];
  unread: number;
}

/** Both must answer rightly before either is timed. @throws Error naming every answer that is wrong */
export async function checkAnswers(
  product: Program,
  floor: Program,
  scenarios: Record<string, Scenario>,
  expected: Expected,
): Promise<void> {
  const wrong: string[] = [];
  const compare = (what: string, found: unknown, right: unknown) => {
    if (isDeepStrictEqual(found, right)) return;
    wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(right)}`);
  };
  const asked = async (name: string, side: 'product' | 'floor') => {
    const { login, [side]: requests } = scenarios[name] as Scenario;
    const program = side === 'product' ? product : floor;
    const headers = { authorization: await signIn(product, login) };
    const answer = await fetch(program.url + (requests[0]?.(0, '').path ?? ''), { headers });
    return (await answer.json()) as Answer;
  };
  for (const side of ['product', 'floor'] as const) {
    for (const [name, ids] of Object.entries(expected.lists)) {
      const { items } = await asked(name, side);
      compare(
        `${side}, ${name}`,
        items.map(({ id }) => id),
        ids,
      );
    }
    const messages = (await asked('messages', side)).items;
    const key = side === 'product' ? 'noticeId' : 'eventId';
    const right = expected.messages.map((message) => message[key]);
    compare(
      `${side}, messages`,
      messages.map(({ id, event_id }) => (side === 'product' ? id : event_id)),
      right,
    );
  }
  compare('product, unread', (await asked('unread', 'product')).unread, expected.unread);
  compare('floor, unread', (await asked('unread', 'floor')).items, [{ unread: expected.unread }]);
  const desks = { desks: expected.desks, desksOfUnit: expected.desksOfUnit };
  for (const [name, counts] of Object.entries(desks)) {
    compare(`product, ${name}`, countsIn(await asked(name, 'product')), withoutNothing(counts));
    const { items } = await asked(name, 'floor');
    for (const desk of ['overdue', 'soon'])
      compare(`floor, ${name}, ${desk}`, sum(items, desk), counts[DUE_DESKS[desk] ?? ''] ?? 0);
  }
  if (wrong.length > 0) throw new Error(`Wrong answers, so nothing was timed:\n${wrong.join('\n')}`);
}

const DUE_DESKS: Readonly<Record<string, string>> = { overdue: 'overdue', soon: 'dueSoon' };

/** How far each letter is was thrown by dice when it was made: nobody worked out these. */
const OF_LETTERS: readonly string[] = ['check', 'write'];

/** Desks by name; what the benchmark's cases never lie on is left out. */
const countsIn = ({ desks }: Answer) =>
  withoutNothing(Object.fromEntries(desks.map(({ desk, count }) => [desk, count])));

const withoutNothing = (counts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([desk, count]) => count > 0 && !OF_LETTERS.includes(desk))
      .sort(),
  );

const sum = (rows: Answer['items'], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
