import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theDrafter, theSecretariat } from '../../test/desk';
import { aRow } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { useChosenSession } from '../shell/chosenSession';
import { showConsole } from '../test/showConsole';
import { WorkbenchPage } from './WorkbenchPage';

// antd in jsdom takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

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
  await showConsole(<WorkbenchPage />, '/', '/', theDrafter());
  await userEvent.click(await screen.findByRole('checkbox', { name: '全选已显示的件' }));
  await userEvent.click(screen.getByRole('button', { name: '签收所选 1 件' }));
  expect(await screen.findByText('“待签收”没有件')).toBeVisible();
  expect(screen.getByText(/^已签收：/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^签收所选/ })).not.toBeInTheDocument();
});

it('another session begins at its own first desk with something on it', async () => {
  const counts = (review: number, dispatch: number) => ({
    desks: [
      { desk: 'review', count: review, overdue: 0 },
      { desk: 'dispatch', count: dispatch, overdue: 0 },
    ],
    funnel: [],
  });
  answerWith({
    'GET /choices/sessions': { body: { items: [{ id: 'session-5', name: '第五次会议' }] } },
    'GET /workbench': () => ({ body: window.location.search.includes('session-5') ? counts(0, 2) : counts(3, 0) }),
    'GET /proposals': { body: { items: [aRow()], nextCursor: null, total: 1 } },
  });
  function Page() {
    const { choose } = useChosenSession();
    return (
      <>
        <button onClick={() => choose('session-5')}>第五次会议</button>
        <WorkbenchPage />
      </>
    );
  }
  await showConsole(<Page />, '/', '/', theSecretariat());
  expect(await screen.findByRole('region', { name: '待审查' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '第五次会议' }));
  expect(await screen.findByRole('region', { name: '待交办' })).toBeVisible();
});
