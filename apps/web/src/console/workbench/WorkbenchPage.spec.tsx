import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theDrafter } from '../../test/desk';
import { aRow } from '../../test/fixtures';
import { answerWith } from '../../test/server';
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
});
