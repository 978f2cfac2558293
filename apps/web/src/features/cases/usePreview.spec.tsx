import { cleanup, renderHook } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCase, aPreview } from '../../test/fixtures';
import { stepCall } from './stepCall';
import { usePreview } from './usePreview';

const withdrawing = (reason: string) =>
  stepCall('/api/proposals/{id}/withdraw', { path: { id: 'case-1' }, body: { reason } });

/** A server that answers when it is told to, by the reason that was sent. */
let answers: Map<string, (name: string) => void>;

let queries: QueryClient;
const page = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>{children}</QueryClientProvider>
);

const open = (reason: string | undefined, changedAt = 'today') =>
  renderHook(
    (said: { reason: string | undefined; changedAt: string }) =>
      usePreview(
        aCase({ changedAt: said.changedAt }),
        said.reason === undefined ? undefined : withdrawing(said.reason),
      ),
    { wrapper: page, initialProps: { reason, changedAt } },
  );

beforeEach(() => {
  answers = new Map();
  queries = new QueryClient();
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    const { reason } = JSON.parse(body) as { reason: string };
    return new Promise<Response>((resolve) => {
      answers.set(reason, (name) => resolve(Response.json(aPreview({ tellsMembers: [name] }))));
    });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** It is asked only once nobody has typed for a while. */
const inTime = (check: () => void) => vi.waitFor(check, 10_000);
const isAsked = (reason: string) => inTime(() => expect(answers.has(reason)).toBe(true));

it('asks nothing while something is missing', async () => {
  const { result } = open(undefined);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([...answers.keys()]).toEqual([]);
  expect(result.current).toEqual({ preview: undefined, error: null });
});

it('never shows a late answer for what was written before', async () => {
  const { result, rerender } = open('one');
  await isAsked('one');
  rerender({ reason: 'two', changedAt: 'today' });
  answers.get('one')?.('谭桂艳');
  await isAsked('two');
  expect(result.current.preview).toBeUndefined();
  answers.get('two')?.('邓波');
  await inTime(() => expect(result.current.preview?.tellsMembers).toEqual(['邓波']));
});

it('takes back at once what it said when something else is written', async () => {
  const { result, rerender } = open('one');
  await isAsked('one');
  answers.get('one')?.('谭桂艳');
  await inTime(() => expect(result.current.preview?.tellsMembers).toEqual(['谭桂艳']));
  rerender({ reason: 'two', changedAt: 'today' });
  expect(result.current.preview).toBeUndefined();
});

it('asks once for what is written without a pause', async () => {
  const { rerender } = open(undefined);
  for (const reason of ['o', 'on', 'one']) rerender({ reason, changedAt: 'today' });
  await isAsked('one');
  expect([...answers.keys()]).toEqual(['one']);
});

it('asks anew when the case has changed', async () => {
  const { result, rerender } = open('one');
  await isAsked('one');
  answers.get('one')?.('谭桂艳');
  await inTime(() => expect(result.current.preview).toBeDefined());
  answers.clear();
  rerender({ reason: 'one', changedAt: 'later' });
  expect(result.current.preview).toBeUndefined();
  await isAsked('one');
  answers.get('one')?.('邓波');
  await inTime(() => expect(result.current.preview?.tellsMembers).toEqual(['邓波']));
});

it('asks nothing any more once an act is on its way', async () => {
  const act = queries.getMutationCache().build(queries, { mutationFn: () => new Promise(() => undefined) });
  void act.execute(undefined);
  open('one');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([...answers.keys()]).toEqual([]);
});
