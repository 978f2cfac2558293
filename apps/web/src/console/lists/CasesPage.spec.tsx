import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { theDrafter, theSecretariat } from '../../test/desk';
import { aRow } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { answerWith } from '../../test/server';
import { CasesPage } from './CasesPage';

const choices = {
  'GET /choices/sessions': { body: { items: [] } },
  'GET /choices/categories': { body: { items: [{ id: 'category-1', name: '教育' }] } },
  'GET /choices/members': { body: { items: [] } },
  'GET /choices/units': { body: { items: [] } },
};
const page = (items: object[], nextCursor: string | null = null, total = items.length) => ({
  body: { items, nextCursor, total },
});
const first = aRow({ own: false });
const second = aRow({ id: 'case-2', title: '关于增设公交线路的建议', number: 13 });

const open = (at: string, session = theSecretariat()) => showConsole(<CasesPage />, '/cases', at, session);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the list of cases', () => {
  it('shows the filters of its address as chips, and takes one away with one press', async () => {
    answerWith({ ...choices, 'GET /proposals': page([first]) });
    await open('/cases?state=handling&categoryId=category-1');
    const chip = await screen.findByRole('button', { name: /类别 教育/ });
    expect(screen.getByRole('button', { name: /状态 办理中/ })).toBeVisible();
    await userEvent.click(chip);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.queryByRole('button', { name: /类别 教育/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /状态 办理中/ })).toBeVisible();
  });

  it('finds the entries of its filters however they are typed, and names them told apart', async () => {
    const member = { id: 'member-9', name: '王建国', shortName: null, detail: '荷塘代表团', toldApartBy: '荷塘代表团' };
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (pathname.startsWith('/api/choices/') && searchParams.has('text'))
        asked.push(`${pathname.slice('/api/choices/'.length)} ${searchParams.get('text') ?? ''}`);
      const items = pathname === '/api/choices/members' ? [member] : [];
      return Promise.resolve(Response.json({ items, nextCursor: null, total: items.length, more: false }));
    });
    await open('/cases?memberId=member-9');
    expect(await screen.findByRole('button', { name: /提出人.*王建国（荷塘代表团）/ })).toBeVisible();
    for (const [filter, typed, wanted] of [
      ['承办单位', 'jtys', 'units jtys'],
      ['类别', 'jiaotong', 'categories jiaotong'],
    ] as const) {
      await userEvent.type(screen.getByRole('combobox', { name: filter }), typed);
      await vi.waitFor(() => expect(asked).toContain(wanted));
    }
  });

  it('says how many there are and fetches more when asked', async () => {
    const answers = [page([first], 'cursor-2', 2), page([second], null, 2)];
    answerWith({ ...choices, 'GET /proposals': () => answers.shift() ?? page([]) });
    await open('/cases');
    expect(await screen.findByText('已显示 1 件，共 2 件')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '显示更多' }));
    expect(await screen.findByText('已显示 2 件，共 2 件')).toBeVisible();
  });

  it('is walked with J and K, and rows open as links do', async () => {
    answerWith({ ...choices, 'GET /proposals': page([first, second]) });
    await open('/cases?desk=overdue');
    await screen.findByRole('link', { name: second.title });
    await userEvent.keyboard('jj');
    expect(screen.getByRole('link', { name: second.title })).toHaveFocus();
    await userEvent.keyboard('k');
    expect(screen.getByRole('link', { name: first.title })).toHaveFocus();
    expect(screen.getByRole('link', { name: first.title })).toHaveAttribute('href', '/cases/case-1?desk=overdue');
  });

  it('says why it is empty and what to do', async () => {
    answerWith({ ...choices, 'GET /proposals': page([]) });
    await open('/cases?text=无此件');
    expect(await screen.findByText('没有符合条件的办件')).toBeVisible();
    expect(screen.getByText('减少几个筛选条件，或者换一个词再试。')).toBeVisible();
  });

  it('signs for nothing that is not shown any more', async () => {
    const part = { assignmentId: 'a-1', role: 'lead', state: 'awaitingSignature' } as const;
    const other = { ...second, ownPart: { ...part, assignmentId: 'a-2' } };
    const answers = [page([{ ...first, ownPart: part }, other])];
    answerWith({ ...choices, 'GET /proposals': () => answers.shift() ?? page([other]) });
    await open('/cases?desk=sign&text=体育', theDrafter());
    await userEvent.click(await screen.findByRole('checkbox', { name: first.title }));
    expect(screen.getByRole('button', { name: '签收所选 1 件' })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: /编号或标题 体育/ }));
    await vi.waitFor(() => expect(screen.queryByRole('checkbox', { name: first.title })).toBeNull());
    expect(screen.getByRole('button', { name: '签收所选 0 件' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: '全选已显示的办件' })).not.toBeChecked();
  });

  it('keeps the field while it searches, and what was typed into it meanwhile', async () => {
    answerWith({ ...choices, 'GET /proposals': page([first]) });
    await open('/cases');
    const field = screen.getByRole('searchbox', { name: '编号或标题' });
    await userEvent.type(field, '体育{Enter}');
    expect(await screen.findByRole('button', { name: /编号或标题 体育/ })).toBeVisible();
    expect(field).toBeInTheDocument();
    expect(field).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: /编号或标题 体育/ }));
    expect(field).toHaveValue('');
  });

  it('signs for several at once and says how each went', async () => {
    const part = (assignmentId: string) => ({ assignmentId, role: 'lead', state: 'awaitingSignature' }) as const;
    answerWith({
      ...choices,
      'GET /proposals': page([
        { ...first, ownPart: part('a-1') },
        { ...second, ownPart: part('a-2') },
      ]),
      'POST /assignments/a-1/sign-for': { body: {} },
      'POST /assignments/a-2/sign-for': { status: 409, body: { code: 'wrong-state', detail: '已由他人签收。' } },
    });
    await open('/cases?desk=sign', theDrafter());
    await userEvent.click(await screen.findByRole('checkbox', { name: '全选已显示的办件' }));
    await userEvent.click(screen.getByRole('button', { name: '签收所选 2 件' }));
    expect(await screen.findByText(`已签收：${first.title}`)).toBeVisible();
    expect(await screen.findByText(`未签收：${second.title}。已由他人签收。`)).toBeVisible();
  });
});
