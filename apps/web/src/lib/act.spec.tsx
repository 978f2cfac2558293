import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { showPage } from '../test/render';
import { answerWith, loseConnection } from '../test/server';
import { useAct } from './act';
import { http } from './http';

function Form({ subject }: { subject?: string }) {
  const send = useAct(
    (input: string, idempotencyKey) => http.post('/api/notices/read', { body: { ids: [input] }, idempotencyKey }),
    subject,
  );
  return (
    <>
      <button onClick={() => send.mutate('same')}>send</button>
      <p>{send.status}</p>
    </>
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = () => userEvent.click(screen.getByRole('button'));

it('an act is repeated under the same key after a lost connection, and under a new one after a refusal', async () => {
  await showPage(<Form />, '/', '/');
  const lost: (string | null)[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    lost.push(new Headers(init.headers).get('Idempotency-Key'));
    return Promise.reject(new TypeError('Failed to fetch'));
  });
  await press();
  await screen.findByText('error');
  loseConnection();

  const calls = answerWith({ 'POST /notices/read': { status: 409, body: { code: 'changed-meanwhile' } } });
  await press();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await screen.findByText('error');
  await press();
  await vi.waitFor(() => expect(calls).toHaveLength(2));

  const [first, second] = calls.map((call) => call.headers.get('Idempotency-Key'));
  expect(first).toBe(lost[0]);
  expect(second).not.toBe(first);
});

it('an act that is still at work keeps its key', async () => {
  await showPage(<Form />, '/', '/');
  const calls = answerWith({ 'POST /notices/read': { status: 409, body: { code: 'request-in-progress' } } });
  await press();
  await screen.findByText('error');
  await press();
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  const [first, second] = calls.map((call) => call.headers.get('Idempotency-Key'));
  expect(second).toBe(first);
});

it('an act whose words are kept on this device keeps its key with them, also through a reload', async () => {
  const keys: (string | null)[] = [];
  const lose = () =>
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return Promise.reject(new TypeError('Failed to fetch'));
    });
  lose();
  await showPage(<Form subject="comment" />, '/', '/');
  await press();
  await screen.findByText('error');
  cleanup();
  await showPage(<Form subject="comment" />, '/', '/');
  await press();
  await screen.findByText('error');
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);

  const calls = answerWith({ 'POST /notices/read': { body: { unread: 0 } } });
  await press();
  await screen.findByText('success');
  expect(calls[0]?.headers.get('Idempotency-Key')).toBe(keys[0]);
  await press();
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[1]?.headers.get('Idempotency-Key')).not.toBe(keys[0]);
});
