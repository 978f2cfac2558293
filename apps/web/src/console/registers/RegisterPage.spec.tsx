import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSession } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { RegisterPage } from './RegisterPage';

const admin = aSession({ roles: [{ role: 'admin' }], home: '/console' });
const category = {
  id: 'category-1',
  name: '教育',
  bodyId: 'body-1',
  bodyName: '株洲市人民代表大会',
  position: 1,
  version: 1,
  retiredAt: null,
};
const page = (items: object[]) => ({ body: { items, nextCursor: null, total: items.length } });
const bodies = { 'GET /choices/bodies': { body: { items: [] } }, 'GET /registers/bodies': page([]) };

const open = (register: string, search = '') =>
  showConsole(<RegisterPage />, '/registers/:register', `/registers/${register}${search}`, admin);

/** One of the acts behind ⋯. */
async function choose(entry: string, act: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: `${entry}：更多操作` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: act }));
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('keeping a register', () => {
  it('says what is missing before it sends anything', async () => {
    const calls = answerWith({ ...bodies, 'GET /registers/categories': page([category]) });
    await open('categories');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByRole('link', { name: '填写名称' })).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it.each([
    ['a new entry', '添加'],
    ['an entry that is there', '修改 教育'],
  ])('keeps what was typed for %s on this device until it is saved or let go', async (_, opener) => {
    const saved: unknown[] = [];
    const answers = {
      ...bodies,
      'GET /registers/categories': page([category]),
      'PATCH /registers/categories/category-1': ({ body }: { body: unknown }) => {
        saved.push(body);
        return { body: { ...category, version: 2 } };
      },
    };
    const again = async () => {
      cleanup();
      answerWith(answers);
      await open('categories');
      await userEvent.click(await screen.findByRole('button', { name: opener }));
      return screen.findByLabelText('名称');
    };
    fireEvent.change(await again(), { target: { value: '科技' } });
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await userEvent.click(await screen.findByRole('button', { name: opener }));
    expect(await screen.findByLabelText('名称')).toHaveValue('科技');
    expect(await again()).toHaveValue('科技');
    expect(screen.getByText('这里是上次填写、还没有保存的内容。')).toBeVisible();
    if (opener !== '添加') {
      await userEvent.click(screen.getByRole('button', { name: '保存' }));
      await vi.waitFor(() => expect(saved).toEqual([{ version: 1, name: '科技' }]));
      expect(await again()).toHaveValue('教育');
      fireEvent.change(screen.getByLabelText('名称'), { target: { value: '科技' } });
      await again();
    }
    await userEvent.click(screen.getByRole('button', { name: '不要这些内容' }));
    expect(screen.getByLabelText('名称')).toHaveValue(opener === '添加' ? '' : '教育');
    expect(await again()).toHaveValue(opener === '添加' ? '' : '教育');
  });

  it('keeps the roles that were chosen for an account on this device until they are saved', async () => {
    const account = {
      id: 'account-9',
      login: 'ceshi',
      name: '测试员',
      version: 1,
      hasPassword: true,
      disabledAt: null,
    };
    const answers = {
      ...bodies,
      'GET /registers/accounts': page([{ ...account, roles: [{ role: 'admin' }] }]),
      'PUT /registers/accounts/account-9/roles': { body: { ...account, roles: [] } },
    };
    const again = async () => {
      cleanup();
      const calls = answerWith(answers);
      await open('accounts');
      await choose('测试员', '角色');
      return calls;
    };
    await again();
    await userEvent.click(screen.getByRole('button', { name: '再加一个角色' }));
    const calls = await again();
    expect(screen.getByRole('combobox', { name: '第 2 个角色' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await vi.waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
    await again();
    expect(screen.queryByRole('combobox', { name: '第 2 个角色' })).toBeNull();
  });

  it.each([
    ['添加', undefined],
    ['修改 教育', undefined],
    ['教育：更多操作', '停用'],
  ])('leads the way back from %s %s to the register, not away from it', async (opener, act) => {
    answerWith({ ...bodies, 'GET /registers/categories': page([category]) });
    await open('categories');
    await userEvent.click(await screen.findByRole('button', { name: opener }));
    if (act) await userEvent.click(await screen.findByRole('menuitem', { name: act }));
    expect(await screen.findByRole('button', { name: '取消' })).toBeVisible();
    window.history.back();
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '取消' })).toBeNull());
    expect(window.location.pathname).toBe('/registers/categories');
    expect(screen.getByRole('cell', { name: '教育' })).toBeVisible();
  });

  it.each([
    ['categories', '修改 教育'],
    ['accounts', '测试员：更多操作', '角色'],
  ])('goes on in %s where its form was opened', async (register, opener, act?: string) => {
    const account = { id: 'account-9', login: 'ceshi', name: '测试员', roles: [], hasPassword: true, disabledAt: null };
    answerWith({
      ...bodies,
      'GET /registers/categories': page([category]),
      'GET /registers/accounts': page([account]),
    });
    await open(register);
    await userEvent.click(await screen.findByRole('button', { name: opener }));
    if (act) await userEvent.click(await screen.findByRole('menuitem', { name: act }));
    await userEvent.click(await screen.findByRole('button', { name: '取消' }));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '取消' })).toBeNull());
    expect(screen.getByRole('button', { name: opener })).toHaveFocus();
  });

  it('says at a role what the server has against that role', async () => {
    const roles = [{ role: 'admin' }, { role: 'drafter', unit: { id: 'unit-1', name: '市教育局' } }];
    const account = {
      id: 'account-9',
      login: 'ceshi',
      name: '测试员',
      version: 1,
      roles,
      hasPassword: true,
      disabledAt: null,
    };
    const message = '所选的条目不存在或已停用。';
    answerWith({
      ...bodies,
      'GET /registers/accounts': page([account]),
      'GET /registers/units': page([{ id: 'unit-1', name: '市教育局' }]),
      'PUT /registers/accounts/account-9/roles': {
        status: 422,
        body: {
          ...{ code: 'unknown-reference', detail: message },
          fields: [{ field: 'roles.1.unitId', code: 'unknown-reference', message }],
        },
      },
    });
    await open('accounts');
    await userEvent.click(await screen.findByRole('button', { name: '测试员：更多操作' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '角色' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    const fault = await screen.findByText(message);
    expect(fault.parentElement).toContainElement(screen.getByRole('combobox', { name: '第 2 个角色的范围' }));
  });

  it('says by its name that an account is left without a role', async () => {
    const account = { id: 'account-9', login: 'ceshi', name: '测试员', roles: [], hasPassword: true, disabledAt: null };
    const calls = answerWith({ ...bodies, 'GET /registers/accounts': page([account]) });
    await open('accounts');
    await choose('测试员', '角色');
    await userEvent.click(screen.getByRole('button', { name: '再加一个角色' }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await userEvent.click(await screen.findByRole('link', { name: '选择角色' }));
    expect(screen.getByRole('combobox', { name: '第 1 个角色' })).toHaveFocus();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('counts no entries where none could be read', async () => {
    answerWith({
      ...bodies,
      'GET /registers/categories': { status: 403, body: { code: 'forbidden', detail: '您没有权限。' } },
    });
    await open('categories');
    expect(await screen.findByText('您没有权限。')).toBeVisible();
    expect(screen.queryByText(/共 0 条/)).toBeNull();
  });

  it('keeps an entry that is referred to, and says why', async () => {
    const problem = { code: 'still-referred-to', detail: '仍有其他内容引用此项，不能删除，可以停用。' };
    answerWith({
      ...bodies,
      'GET /registers/categories': page([category]),
      'DELETE /registers/categories/category-1': { status: 409, body: problem },
    });
    await open('categories');
    expect(await screen.findByRole('cell', { name: '教育' })).toBeVisible();
    // What cannot be undone does not stand fifty times in red.
    expect(screen.queryByText('删除')).not.toBeInTheDocument();
    await choose('教育', '删除');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }));
    expect(await screen.findByText(problem.detail)).toBeVisible();
  });

  it.each([
    ['删除', 'DELETE /registers/categories/category-1'],
    ['停用', 'POST /registers/categories/category-1/retire'],
  ])(
    'says of an entry that a colleague has removed meanwhile that it is gone, where it was to be %s',
    async (act, to) => {
      let there = [category];
      answerWith({
        ...bodies,
        'GET /registers/categories': () => page(there),
        [to]: () => {
          there = [];
          return { status: 404, body: { status: 404, code: 'not-found', detail: '没有找到，或者您无权查看。' } };
        },
      });
      await open('categories');
      await choose('教育', act);
      await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: act }));
      expect(await screen.findByText('“教育”已经被删除。')).toBeVisible();
      await vi.waitFor(() => expect(screen.queryByRole('cell', { name: '教育' })).toBeNull());
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  it('issues one code, however fast it is asked for twice', async () => {
    const account = { id: 'account-9', login: 'ceshi', name: '测试员', roles: [], hasPassword: true, disabledAt: null };
    const calls = answerWith({
      ...bodies,
      'GET /registers/accounts': page([account]),
      'POST /registers/accounts/account-9/reset-code': {
        body: { code: '7KQ2-XWPM-4RTB-9HCE', expiresAt: '2026-03-17T02:00:00Z' },
      },
    });
    await open('accounts');
    await choose('测试员', '重设密码');
    const button = within(screen.getByRole('dialog')).getByRole('button', { name: '重设密码' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await screen.findByText('7KQ2-XWPM-4RTB-9HCE')).toBeVisible();
    expect(calls.filter(({ path }) => path.endsWith('/reset-code'))).toHaveLength(1);
  });

  it('shows a one-time code this once', async () => {
    const account = { id: 'account-9', login: 'ceshi', name: '测试员', roles: [], hasPassword: true, disabledAt: null };
    answerWith({
      ...bodies,
      'GET /registers/accounts': page([account]),
      'POST /registers/accounts/account-9/reset-code': {
        body: { code: '7KQ2-XWPM-4RTB-9HCE', expiresAt: '2026-03-17T02:00:00Z' },
      },
    });
    await open('accounts');
    await choose('测试员', '重设密码');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '重设密码' }));
    expect(await screen.findByText('7KQ2-XWPM-4RTB-9HCE')).toBeVisible();
    const dialog = screen.getByRole('dialog');
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    fireEvent.click(dialog);
    expect(screen.getByText('7KQ2-XWPM-4RTB-9HCE')).toBeVisible();
    expect(within(dialog).getAllByRole('button')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '已记下' }));
    expect(screen.queryByText('7KQ2-XWPM-4RTB-9HCE')).not.toBeInTheDocument();
  });
});

describe('opening an account', () => {
  const opened = { id: 'account-9', login: 'ceshi', name: '测试员', version: 1, roles: [], hasPassword: false };
  const fillIn = async () => {
    await open('accounts');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    await userEvent.type(await screen.findByLabelText('账号'), 'ceshi');
    await userEvent.type(screen.getByLabelText('姓名'), '测试员');
    await userEvent.click(screen.getByRole('combobox', { name: '第 1 个角色' }));
    await userEvent.click(await screen.findByTitle('系统管理员'));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
  };

  it('says at once everything that is missing, the role by its name, and the tab that there are faults', async () => {
    const calls = answerWith({ ...bodies, 'GET /registers/accounts': page([]) });
    await open('accounts');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    for (const fault of ['填写账号', '填写姓名', '选择角色'])
      expect(await screen.findByRole('link', { name: fault })).toBeVisible();
    expect(document.title).toMatch(/^错误：/);
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(screen.getByRole('link', { name: '选择角色' }));
    expect(screen.getByRole('combobox', { name: '第 1 个角色' })).toHaveFocus();
  });

  it('asks of a role whose it is', async () => {
    const calls = answerWith({ ...bodies, 'GET /registers/accounts': page([]), 'GET /registers/units': page([]) });
    await open('accounts');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    await userEvent.click(await screen.findByRole('combobox', { name: '第 1 个角色' }));
    await userEvent.click(await screen.findByTitle('单位拟稿人'));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('link', { name: '选择第 1 个角色的范围' })).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('shows at once the code with which its first password is set', async () => {
    const calls = answerWith({
      ...bodies,
      'GET /registers/accounts': page([]),
      'POST /registers/accounts': { status: 201, body: opened },
      'POST /registers/accounts/account-9/reset-code': {
        body: { code: '7KQ2-XWPM-4RTB-9HCE', expiresAt: '2026-03-17T02:00:00Z' },
      },
    });
    await fillIn();
    expect(await screen.findByText('7KQ2-XWPM-4RTB-9HCE')).toBeVisible();
    expect(calls.filter(({ path }) => path.endsWith('/reset-code'))).toHaveLength(1);
  });

  it('says that it is open when the code did not come, and asks for one again', async () => {
    const answers = [
      { status: 500, body: { code: 'internal-error', detail: '服务器出错。' } },
      { body: { code: '7KQ2-XWPM-4RTB-9HCE', expiresAt: '2026-03-17T02:00:00Z' } },
    ];
    answerWith({
      ...bodies,
      'GET /registers/accounts': page([]),
      'POST /registers/accounts': { status: 201, body: opened },
      'POST /registers/accounts/account-9/reset-code': () => answers.shift() ?? {},
    });
    await fillIn();
    expect(await screen.findByText(/账号已经开通/)).toBeVisible();
    expect(await screen.findByText('服务器出错。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '发放一次性验证码' }));
    expect(await screen.findByText('7KQ2-XWPM-4RTB-9HCE')).toBeVisible();
  });
});

describe('the order of a register', () => {
  const asked: URLSearchParams[] = [];
  const listen = () => {
    asked.length = 0;
    vi.stubGlobal('fetch', (url: string) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (pathname === '/api/registers/members') asked.push(searchParams);
      return Promise.resolve(Response.json({ items: [], nextCursor: null, total: 0 }));
    });
  };

  it('of members is pinyin, or strokes as official lists have it, and stands in the address', async () => {
    listen();
    await open('members');
    await userEvent.click(await screen.findByText('按姓氏笔画'));
    await vi.waitFor(() => expect(asked.at(-1)?.get('order')).toBe('strokes'));
    expect(window.location.search).toBe('?order=strokes');
    await userEvent.click(screen.getByText('按拼音'));
    await vi.waitFor(() => expect(window.location.search).toBe(''));
  });

  it('is ticked in the moment of the press, however busy the page is', async () => {
    listen();
    await open('categories');
    const retired = await screen.findByRole('checkbox', { name: '只看已停用' });
    // As a browser presses: nothing that React put off for later is waited for.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    retired.click();
    await Promise.resolve();
    expect(retired).toBeChecked();
  });

  it('comes with a link, as does what the register is narrowed to', async () => {
    listen();
    await open('members', '?order=strokes&text=wang&retired=true');
    await vi.waitFor(() => expect(asked).not.toHaveLength(0));
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ order: 'strokes', text: 'wang', retired: 'true' });
    expect(screen.getByRole('radio', { name: '按姓氏笔画' })).toBeChecked();
    expect(screen.getByRole('searchbox')).toHaveValue('wang');
  });
});
