import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { actsIn, answerWith, goOffline } from '../../test/server';
import { showPage } from '../../test/render';
import { OwnSessions } from './OwnSessions';

const HERE = {
  ...{ id: 'here', current: true, system: 'windows', browser: 'edge', address: '203.0.113.9' },
  ...{ signedInAt: '2026-03-16T00:10:00Z', lastSeenAt: '2026-03-16T02:00:00Z', trustedDevice: false },
};
const PHONE = { ...HERE, id: 'phone', current: false, system: 'android', browser: 'wechat', trustedDevice: true };

let standing = [HERE, PHONE];
const list = { 'GET /auth/sessions': () => ({ body: { items: standing } }) };
const device = (name: RegExp) =>
  screen.findByText(name, { selector: 'p' }).then((found) => found.closest('li') as HTMLElement);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  standing = [HERE, PHONE];
});

it('each device is told by its browser, when it was used last and from where, and the one in hand is marked', async () => {
  answerWith(list);
  await showPage(<OwnSessions />, '/own', '/own');
  const here = await device(/Edge 浏览器/);
  expect(here).toHaveTextContent('Edge 浏览器（Windows 电脑） 本机');
  expect(here).toHaveTextContent('最近使用：今天 10:00');
  expect(here).toHaveTextContent('登录时间：今天 08:10');
  expect(here).toHaveTextContent('登录地址：203.0.113.9');
  expect(within(here).queryByRole('button')).not.toBeInTheDocument();
  const phone = await device(/微信/);
  expect(phone).toHaveTextContent('微信（安卓设备）');
  expect(phone).toHaveTextContent('30 天内免登录');
});

it('one is ended and gone from the list', async () => {
  const calls = answerWith({
    ...list,
    'DELETE /auth/sessions/phone': () => {
      standing = [HERE];
      return { status: 204 };
    },
  });
  await showPage(<OwnSessions />, '/own', '/own');
  await userEvent.click(await screen.findByRole('button', { name: /退出.*微信/ }));
  await vi.waitFor(() => expect(screen.queryByText(/微信/)).not.toBeInTheDocument());
  expect(actsIn(calls)).toHaveLength(1);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('all others are ended at once', async () => {
  const calls = answerWith({
    ...list,
    'DELETE /auth/sessions': () => {
      standing = [HERE];
      return { status: 204 };
    },
  });
  await showPage(<OwnSessions />, '/own', '/own');
  await userEvent.click(await screen.findByRole('button', { name: '退出其他 1 个登录' }));
  await vi.waitFor(() => expect(screen.queryByText(/微信/)).not.toBeInTheDocument());
  expect(actsIn(calls).map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /auth/sessions']);
});

it('one that has ended by itself meanwhile is no failure', async () => {
  answerWith({
    ...list,
    'DELETE /auth/sessions/phone': () => {
      standing = [HERE];
      return { status: 404, body: { status: 404, code: 'not-found', detail: '没有找到。' } };
    },
  });
  await showPage(<OwnSessions />, '/own', '/own');
  await userEvent.click(await screen.findByRole('button', { name: /退出.*微信/ }));
  await vi.waitFor(() => expect(screen.queryByText(/微信/)).not.toBeInTheDocument());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('nothing is ended without a connection, and that is said', async () => {
  answerWith(list);
  await showPage(<OwnSessions />, '/own', '/own');
  const end = await screen.findByRole('button', { name: /退出.*微信/ });
  goOffline();
  await userEvent.click(end);
  expect(await screen.findByRole('alert')).toHaveTextContent('没有网络');
});
