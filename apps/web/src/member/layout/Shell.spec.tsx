import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aRow } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { Shell } from './Shell';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('消息 bears the number of what waits for the member, and nothing where nothing does, however much is unread', async () => {
  const toRate = [aRow({ id: 'one', state: 'replied' }), aRow({ id: 'another', state: 'replied' })];
  const rows = [aRow({ id: 'own', state: 'returned' }), aRow({ id: 'other', state: 'returned', own: false })];
  const waiting = { items: [] as typeof rows, total: 0 };
  const returned = { ...waiting };
  answerWith({
    'GET /notices/unread': { body: { unread: 9 } },
    'GET /proposals': ({ query }) => ({ body: query.has('desk') ? waiting : returned }),
  });
  await showPage(<Shell />, '/', '/');
  await vi.waitFor(() => expect(screen.getByRole('link', { name: '消息' })).toBeVisible());
  cleanup();
  waiting.items = toRate;
  returned.items = rows;
  await showPage(<Shell />, '/', '/');
  expect(await screen.findByRole('link', { name: '消息 要您办的 3' })).toBeVisible();
});

it('what could not be read is not asked for again by itself: whoever is about to press 重试 keeps the button', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const calls = answerWith({ 'GET /proposals': { status: 404, body: { code: 'not-found', detail: '' } } });
  await showPage(<Shell />, '/', '/');
  const asked = () => calls.filter(({ path }) => path === '/proposals').length;
  await vi.waitFor(() => expect(asked()).toBe(2));
  await vi.advanceTimersByTimeAsync(130_000);
  expect(asked()).toBe(2);
  vi.useRealTimers();
});
