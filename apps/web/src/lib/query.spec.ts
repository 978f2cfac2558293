import { MutationObserver, onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { ConnectionLost } from './problem';
import { createQueryClient, putInPlace } from './query';

afterEach(() => onlineManager.setOnline(true));

it('an act without a connection fails at once, and does not go by itself when there is one', async () => {
  onlineManager.setOnline(false);
  const queries = createQueryClient();
  queries.mount();
  const send = vi.fn(() => Promise.reject(new ConnectionLost()));
  const acting = new MutationObserver(queries, { mutationFn: send }).mutate();
  await expect(acting).rejects.toBeInstanceOf(ConnectionLost);
  onlineManager.setOnline(true);
  await queries.resumePausedMutations();
  expect(send).toHaveBeenCalledTimes(1);
  queries.unmount();
});

it('what is read without a connection fails in words at once, and is read again when there is one', async () => {
  onlineManager.setOnline(false);
  const queries = createQueryClient();
  queries.mount();
  const read = vi.fn(() => Promise.reject(new ConnectionLost('', true)));
  const observer = new QueryObserver(queries, { queryKey: ['case', '1'], queryFn: read });
  const leave = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().isError).toBe(true));
  expect(read).toHaveBeenCalledTimes(1);
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  leave();
  queries.unmount();
});

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
