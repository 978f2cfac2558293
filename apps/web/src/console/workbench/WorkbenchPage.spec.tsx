import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theDrafter, theSecretariat } from '../../test/desk';
import { aRow } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { WorkbenchPage } from './WorkbenchPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('the desk that was worked on stays when its last case is done, with how each went', async () => {
  const waiting = { count: 1 };
  const part = { assignmentId: 'a-1', role: 'lead', state: 'awaitingSignature' } as const;
  answerWith({
    'GET /choices/sessions': { body: { items: [] } },
    'GET /workbench': () => ({
      body: {
        desks: [
          { desk: 'sign', count: waiting.count, overdue: 0 },
          { desk: 'inHand', count: 3, overdue: 0 },
        ],
        funnel: [],
      },
    }),
    'GET /proposals': () => ({
      body: { items: waiting.count > 0 ? [aRow({ ownPart: part })] : [], nextCursor: null, total: waiting.count },
    }),
    'POST /assignments/a-1/sign-for': () => {
      waiting.count = 0;
      return { body: {} };
    },
  });
  await showConsole(<WorkbenchPage />, '/', '/?desk=sign', theDrafter());
  await userEvent.click(await screen.findByRole('checkbox', { name: '全选已显示的办件' }));
  await userEvent.click(screen.getByRole('button', { name: '签收所选 1 件' }));
  expect(await screen.findByText('“待签收”暂无办件')).toBeVisible();
  expect(screen.getByText(/^已签收：/)).toBeVisible();
  // The bar keeps its room: nothing moves up under the pointer.
  expect(screen.getByText('已签收 1 件')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^签收所选/ })).not.toBeInTheDocument();
});

it('begins with everything that is to do over all desks, and narrows to one of them', async () => {
  answerWith({
    'GET /choices/sessions': { body: { items: [] } },
    'GET /workbench': {
      body: {
        desks: [
          { desk: 'review', count: 1, overdue: 0 },
          { desk: 'dispatch', count: 0, overdue: 0 },
        ],
        funnel: [],
      },
    },
    'GET /proposals': ({ query }) => ({
      body: { items: [aRow({ title: `在 ${query.get('desk') ?? ''}` })], nextCursor: null, total: 1 },
    }),
  });
  await showConsole(<WorkbenchPage />, '/', '/', theSecretariat());
  expect(await screen.findByRole('link', { name: '在 review,dispatch,proxies,contested,timeOver' })).toBeVisible();
  expect(screen.getByRole('button', { name: '我的待办' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(screen.getByRole('button', { name: /待审查/ }));
  expect(await screen.findByRole('link', { name: '在 review' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '我的待办' }));
  expect(await screen.findByRole('link', { name: '在 review,dispatch,proxies,contested,timeOver' })).toBeVisible();
});

it('how far the cases are is told with the session that is counted', async () => {
  answerWith({
    'GET /choices/sessions': {
      body: { items: [{ id: 'session-5', name: '十六届五次会议', shortName: null, detail: '市人大' }] },
    },
    'GET /workbench': { body: { desks: [], funnel: [{ station: 'submission', count: 3 }] } },
    'GET /proposals': { body: { items: [], nextCursor: null, total: 0 } },
  });
  await showConsole(<WorkbenchPage />, '/', '/?sessionId=session-5', theSecretariat());
  const ofOne = await screen.findByRole('region', { name: '十六届五次会议进度' });
  expect(within(ofOne).getByText('十六届五次')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /届次 十六届五次会议/ }));
  const present = await screen.findByRole('region', { name: '本次会议进度' });
  expect(within(present).getByText('本次会议')).toBeVisible();
  expect(present).toHaveAccessibleDescription('正在举行的会议，闭会后是最近一次会议');
});

it('a unit signs for several out of everything that it has to do', async () => {
  const part = (state: 'awaitingSignature' | 'inHand') =>
    ({ assignmentId: `a-${state}`, role: 'lead', state }) as const;
  answerWith({
    'GET /choices/sessions': { body: { items: [] } },
    'GET /workbench': { body: { desks: [{ desk: 'sign', count: 1, overdue: 0 }], funnel: [] } },
    'GET /proposals': {
      body: {
        items: [
          aRow({ title: '要签收的', ownPart: part('awaitingSignature') }),
          aRow({ id: 'case-2', title: '在办的', ownPart: part('inHand') }),
        ],
        nextCursor: null,
        total: 2,
      },
    },
  });
  await showConsole(<WorkbenchPage />, '/', '/', theDrafter());
  expect(await screen.findByRole('checkbox', { name: '要签收的' })).toBeEnabled();
  expect(screen.getByRole('link', { name: '在办的' })).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: '在办的' })).not.toBeInTheDocument();
});

it('the columns of a list stay where they are when everything in it has been signed for', async () => {
  let state: 'awaitingSignature' | 'inHand' = 'awaitingSignature';
  answerWith({
    'GET /choices/sessions': { body: { items: [] } },
    'GET /workbench': { body: { desks: [{ desk: 'sign', count: 1, overdue: 0 }], funnel: [] } },
    'GET /proposals': () => ({
      body: { items: [aRow({ ownPart: { assignmentId: 'a-1', role: 'lead', state } })], nextCursor: null, total: 1 },
    }),
    'POST /assignments/a-1/sign-for': () => {
      state = 'inHand';
      return { body: {} };
    },
  });
  await showConsole(<WorkbenchPage />, '/', '/', theDrafter());
  await userEvent.click(await screen.findByRole('checkbox', { name: '全选已显示的办件' }));
  const before = screen.getAllByRole('columnheader').length;
  await userEvent.click(screen.getByRole('button', { name: '签收所选 1 件' }));
  expect(await screen.findByText('已签收 1 件')).toBeVisible();
  await vi.waitFor(() => expect(screen.queryByRole('checkbox')).not.toBeInTheDocument());
  expect(screen.getAllByRole('columnheader')).toHaveLength(before);
});
