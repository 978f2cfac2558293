import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Notice } from '../../lib/schemas';
import { aRow } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { MessagesPage } from './MessagesPage';

const filed: Notice = {
  id: 'notice-1',
  proposalId: 'case-1',
  caseTitle: '关于链式转型的提案',
  kind: 'cppccProposal',
  machine: 'proposal',
  step: 'file',
  unitName: null,
  by: '彭慧',
  toldApartBy: null,
  at: '2026-03-16T01:00:00Z',
  readAt: null,
  details: { number: 17, series: 'inSession' },
};

const nothing = { body: { items: [], total: 0, nextCursor: null } };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a message speaks of its case in the words of its own kind, whatever else the member sits in', async () => {
  answerWith({
    'GET /proposals': nothing,
    'GET /notices': { body: { items: [filed], ofAccount: [], nextCursor: null } },
    'GET /notices/unread': { body: { unread: 1 } },
  });
  await showPage(<MessagesPage />, '/messages', '/messages');
  expect(await screen.findByText(/立案，编为/)).toBeVisible();
});

it('what concerns the account stands first and leads to it, and is read by being opened', async () => {
  const ofAccount = [
    { id: 'warning', what: 'refresh-token-reused', address: '10.0.0.9', at: '2026-03-16T01:00:00Z', readAt: null },
  ];
  const calls = answerWith({
    'GET /proposals': nothing,
    'GET /notices': { body: { items: [filed], ofAccount, nextCursor: null } },
    'GET /notices/unread': { body: { unread: 2 } },
    'POST /notices/read': { body: { unread: 1 } },
  });
  await showPage(<MessagesPage />, '/messages', '/messages');
  const [first] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent(/来自 10\.0\.0\.9.*该次登录已被终止/);
  const link = screen.getByRole('link', { name: '查看账号、修改密码' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/own$/));
  await userEvent.click(link);
  expect(calls.find(({ path }) => path === '/notices/read')?.body).toEqual({ ids: ['warning'] });
});

it('what is to be done stands before what is to be known, and what happened to one case stands together', async () => {
  const notice = (id: string, proposalId: string) => ({
    ...filed,
    id,
    proposalId,
    caseTitle: `关于${proposalId}的提案`,
  });
  answerWith({
    'GET /proposals': ({ query }) =>
      query.has('desk')
        ? {
            body: {
              items: [aRow({ id: 'asked', title: '关于联名的建议', own: false, invited: true })],
              total: 1,
              nextCursor: null,
            },
          }
        : nothing,
    'GET /notices': {
      body: { items: [notice('1', 'a'), notice('2', 'a'), notice('3', 'b')], ofAccount: [], nextCursor: null },
    },
    'GET /notices/unread': { body: { unread: 3 } },
  });
  await showPage(<MessagesPage />, '/messages', '/messages');
  const act = await screen.findByRole('link', { name: /^阅读并确认/ });
  const headings = await screen.findAllByRole('heading', { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(['关于联名的建议', '关于a的提案', '关于b的提案']);
  expect(act).toHaveAttribute('href', expect.stringMatching(/asked\/co-sign$/));
  expect(screen.getAllByRole('link', { name: /立案，编为/ })).toHaveLength(3);
  expect(screen.getAllByText('未读')).toHaveLength(3);
});

it('whoever has read them all is brought back to the heading', async () => {
  const left = { unread: 1 };
  answerWith({
    'GET /proposals': nothing,
    'GET /notices': { body: { items: [filed], ofAccount: [], nextCursor: null } },
    'GET /notices/unread': () => ({ body: { ...left } }),
    'POST /notices/read': () => {
      left.unread = 0;
      return { body: { unread: 0 } };
    },
  });
  await showPage(<MessagesPage />, '/messages', '/messages');
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull());
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});
