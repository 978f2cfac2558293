import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { answerWith, loseConnection } from '../test/server';
import { useAct } from './act';
import { http } from './http';

function Form() {
  const send = useAct((input: string, idempotencyKey) =>
    http.post('/api/notices/read', { body: { ids: [input] }, idempotencyKey }),
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
  await show(<Form />);
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
