import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLocation } from 'react-router';
import { theSecretariat } from '../../test/desk';
import { aRow } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { CasesPage } from '../lists/CasesPage';
import { showConsole } from '../test/showConsole';
import { WorkbenchPage } from '../workbench/WorkbenchPage';
import { SessionSwitch } from './SessionSwitch';

const SESSION = { id: 'session-5', name: '十六届五次会议', shortName: null, detail: '市人大' };
const nothing = { body: { items: [], nextCursor: null, total: 0 } };
const answers = {
  'GET /choices/sessions': { body: { items: [SESSION] } },
  'GET /choices/categories': { body: { items: [] } },
  'GET /choices/members': { body: { items: [] } },
  'GET /choices/units': { body: { items: [] } },
  'GET /workbench': { body: { desks: [{ desk: 'review', count: 0, overdue: 0 }], funnel: [] } },
};

function Address() {
  return <output>{useLocation().search}</output>;
}

const open = (page: React.ReactElement, path: string, at: string) =>
  showConsole(
    <>
      <SessionSwitch />
      <Address />
      {page}
    </>,
    path,
    at,
    theSecretariat(),
  );

beforeEach(() => localStorage.setItem('jianyan.session', SESSION.id));
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('the session chosen before stands in the address and in a chip, and one press shows every session', async () => {
  answerWith({ ...answers, 'GET /proposals': { body: { items: [aRow()], nextCursor: null, total: 1 } } });
  await open(<CasesPage />, '/cases', '/cases?desk=rate');
  await vi.waitFor(() => expect(document.querySelector('output')).toHaveTextContent('sessionId=session-5'));
  expect(await screen.findByRole('cell', { name: '第012号' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: /届次 十六届五次会议/ }));
  await vi.waitFor(() => expect(document.querySelector('output')).toHaveTextContent('sessionId=all'));
  expect(screen.queryByRole('button', { name: /届次 十六届五次会议/ })).not.toBeInTheDocument();
  expect(localStorage.getItem('jianyan.session')).toBe('all');
  // Sessions meet here, and each has a case of this number.
  expect(await screen.findByRole('cell', { name: '第012号 十六届五次' })).toBeVisible();
});

it('a desk that is empty in one session is not called done', async () => {
  answerWith({ ...answers, 'GET /proposals': nothing });
  await open(<CasesPage />, '/cases', '/cases?desk=rate&sessionId=session-5');
  expect(await screen.findByText('没有符合条件的办件')).toBeVisible();
  expect(screen.queryByText(/都办完了/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText('暂无办件')).toBeVisible();
});

it('an address whose session is not there is not called done: it says so, and leads to every session', async () => {
  answerWith({ ...answers, 'GET /proposals': nothing });
  await open(<WorkbenchPage />, '/', '/?desk=review&sessionId=gone');
  expect(await screen.findByText('没有这个届次')).toBeVisible();
  expect(screen.getByRole('button', { name: /届次 查不到/ })).toBeVisible();
  expect(screen.queryByText('gone')).not.toBeInTheDocument();
  expect(screen.queryByText(/都办完了/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看全部届次' }));
  expect(await screen.findByText('“待审查”暂无办件')).toBeVisible();
});

it('while the sessions have not come, nothing is said of the one in the address', async () => {
  answerWith({ ...answers, 'GET /choices/sessions': { status: 503 }, 'GET /proposals': nothing });
  await open(<WorkbenchPage />, '/', '/?desk=review&sessionId=session-5');
  expect(await screen.findByText(/只看了这一次会议的办件/)).toBeVisible();
  expect(screen.queryByText(/都办完了|没有这个届次|查不到/)).not.toBeInTheDocument();
});

it('the workbench of one session says so, and offers the others', async () => {
  answerWith({ ...answers, 'GET /proposals': nothing });
  await open(<WorkbenchPage />, '/', '/?desk=review&sessionId=session-5');
  expect(await screen.findByText('“待审查”在十六届五次会议中暂无办件')).toBeVisible();
  expect(screen.queryByText(/都办完了/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看全部届次' }));
  expect(await screen.findByText('“待审查”暂无办件')).toBeVisible();
  expect(screen.getByText(/都办完了/)).toBeVisible();
});
