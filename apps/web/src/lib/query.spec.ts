import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { putInPlace } from './query';

it('the answer of a step is not overwritten by one that was asked for before it', async () => {
  const queries = new QueryClient();
  const queryKey = ['case', '1'];
  queries.setQueryData(queryKey, 'submitted');
  let answer: (state: string) => void = () => undefined;
  const asking = queries.fetchQuery({ queryKey, queryFn: () => new Promise<string>((resolve) => (answer = resolve)) });
  putInPlace(queries, queryKey, 'registered');
  answer('submitted');
  await asking.catch(() => undefined);
  expect(queries.getQueryData(queryKey)).toBe('registered');
});
