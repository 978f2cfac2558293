import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSession } from '../../test/fixtures';
import { actsIn, answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { RegisterPage } from './RegisterPage';

const admin = aSession({ roles: [{ role: 'admin' }], home: '/console' });
const member = {
  ...{ id: 'member-1', version: 3, name: '邓波', post: '厂长', phone: '13800000101', credentialNo: '160001' },
  ...{ bodyId: 'body-1', bodyName: '株洲市人大', termId: 'term-1', termOrdinal: 16, groups: [], retiredAt: null },
  toldApartBy: null,
};
const page = (items: object[]) => ({ body: { items, nextCursor: null, total: items.length } });
const changed = {
  status: 409,
  body: {
    code: 'changed-meanwhile',
    detail: '已被修改',
    params: { version: 4, by: '秦管理', at: '2026-03-16T02:00:00Z' },
  },
};

/** The server has the entry as `theirs`: whoever sends an older version is told. */
function answers(theirs: typeof member) {
  return answerWith({
    'GET /choices/bodies': { body: { items: [] } },
    'GET /registers/bodies': page([]),
    'GET /registers/groups': page([]),
    'GET /registers/members': page([member]),
    'GET /registers/members/member-1': { body: theirs },
    'PATCH /registers/members/member-1': ({ body }) =>
      (body as { version: number }).version === theirs.version ? { body: theirs } : changed,
  });
}

async function openForm() {
  await showConsole(<RegisterPage />, '/registers/:register', '/registers/members', admin);
  await userEvent.click(await screen.findByRole('button', { name: /^修改/ }));
}

async function type(label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));
const sent = (calls: ReturnType<typeof answers>) => actsIn(calls).map(({ body }) => body);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('changing an entry', () => {
  it('sends what was changed and nothing else', async () => {
    const calls = answers(member);
    await openForm();
    await type('电话（可不填）', '13900000000');
    await save();
    await vi.waitFor(() => expect(sent(calls)).toEqual([{ version: 3, phone: '13900000000' }]));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
  });

  it('sends nothing where nothing was changed', async () => {
    const calls = answers(member);
    await openForm();
    await save();
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
    expect(sent(calls)).toEqual([]);
  });

  it('shows what somebody else has changed meanwhile, takes it over and keeps what was typed', async () => {
    const calls = answers({ ...member, version: 4, post: '董事长' });
    await openForm();
    await type('电话（可不填）', '13900000000');
    await save();
    const told = await screen.findByRole('alert', { name: '有人同时修改了此条目' });
    expect(told).toHaveTextContent('秦管理');
    expect(within(told).getByText('职务').nextSibling).toHaveTextContent('董事长');
    expect(await screen.findByLabelText('电话（可不填）')).toHaveValue('13900000000');
    expect(await screen.findByLabelText('职务（可不填）')).toHaveValue('董事长');
    await save();
    await vi.waitFor(() =>
      expect(sent(calls)).toEqual([
        { version: 3, phone: '13900000000' },
        { version: 4, phone: '13900000000' },
      ]),
    );
  });

  it('leaves the choice where both have changed the same', async () => {
    const calls = answers({ ...member, version: 4, phone: '13700000000' });
    await openForm();
    await type('电话（可不填）', '13900000000');
    await save();
    const told = await screen.findByRole('alert', { name: '有人同时修改了此条目' });
    expect(await screen.findByLabelText('电话（可不填）')).toHaveValue('13900000000');
    await userEvent.click(within(told).getByRole('button', { name: '采用对方的内容 电话' }));
    expect(await screen.findByLabelText('电话（可不填）')).toHaveValue('13700000000');
    await save();
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
    expect(sent(calls)).toEqual([{ version: 3, phone: '13900000000' }]);
  });
});

describe('changing roles', () => {
  const held = { id: 'account-9', version: 1, login: 'ceshi', name: '测试员', hasPassword: true, disabledAt: null };
  const drafter = { role: 'drafter', unit: { id: 'unit-1', name: '市教育局' } };

  /** The server has the account as `theirs`. */
  async function openRoles(theirs: object) {
    const calls = answerWith({
      'GET /choices/bodies': { body: { items: [] } },
      'GET /registers/bodies': page([]),
      'GET /registers/units': page([{ id: 'unit-1', name: '市教育局', toldApartBy: null }]),
      'GET /registers/accounts': page([{ ...held, roles: [drafter, { ...drafter, role: 'checker' }] }]),
      'GET /registers/accounts/account-9': { body: theirs },
      'PUT /registers/accounts/account-9/roles': ({ body }) =>
        (body as { version: number }).version === 2 ? { body: theirs } : changed,
    });
    await showConsole(<RegisterPage />, '/registers/:register', '/registers/accounts', admin);
    await userEvent.click(await screen.findByRole('button', { name: '测试员：更多操作' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '角色' }));
    return calls;
  }
  const takeAway = () => userEvent.click(screen.getByRole('button', { name: '移除第 2 个角色' }));
  const isSaved = () => vi.waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
  const chosen = { roles: [{ role: 'drafter', unitId: 'unit-1' }] };
  const leader = { ...held, version: 2, roles: [{ ...drafter, role: 'leader' }] };

  it('of an account that somebody else has changed shows their roles and keeps those chosen', async () => {
    const calls = await openRoles(leader);
    await takeAway();
    await save();
    const told = await screen.findByRole('alert', { name: '有人同时修改了此条目' });
    expect(told).toHaveTextContent('负责人 · 市教育局 您也改了这一项');
    await save();
    await isSaved();
    expect(sent(calls)).toEqual([
      { version: 1, ...chosen },
      { version: 2, ...chosen },
    ]);
  });

  it('takes over theirs where none was chosen here, and does not say otherwise', async () => {
    const calls = await openRoles(leader);
    await save();
    const told = await screen.findByRole('alert', { name: '有人同时修改了此条目' });
    expect(told).toHaveTextContent('负责人 · 市教育局 已填入');
    expect(screen.queryByRole('combobox', { name: '第 2 个角色' })).toBeNull();
    await save();
    await isSaved();
    expect(sent(calls).at(-1)).toEqual({ version: 2, roles: [{ role: 'leader', unitId: 'unit-1' }] });
  });

  it('gives those chosen where somebody else has changed something that is no role', async () => {
    const renamed = { ...held, version: 2, name: '测试', roles: [drafter, { ...drafter, role: 'checker' }] };
    const calls = await openRoles(renamed);
    await takeAway();
    await save();
    await isSaved();
    expect(sent(calls).at(-1)).toEqual({ version: 2, ...chosen });
  });
});

describe('an entry that somebody else has removed meanwhile', () => {
  const gone = { status: 404, body: { status: 404, code: 'not-found', detail: '没有找到，或者您无权查看。' } };

  it('is said to be gone in its form, which keeps what was typed in sight and nowhere else', async () => {
    let there: object[] = [member];
    answerWith({
      'GET /choices/bodies': { body: { items: [] } },
      'GET /registers/groups': page([]),
      'GET /registers/members': () => page(there),
      'PATCH /registers/members/member-1': () => {
        there = [];
        return gone;
      },
    });
    await openForm();
    await type('电话（可不填）', '13900000000');
    await save();
    expect(await screen.findByText('“邓波”已经被删除。')).toBeVisible();
    expect(screen.queryByText(gone.body.detail)).toBeNull();
    expect(screen.getByLabelText('电话（可不填）')).toHaveValue('13900000000');
    await vi.waitFor(() => expect(screen.queryByRole('cell', { name: /^邓波/ })).toBeNull());
    expect(Object.keys(localStorage).filter((key) => key.includes('unsent'))).toEqual([]);
  });

  it('is said to be gone where its roles were chosen', async () => {
    answerWith({
      'GET /choices/bodies': { body: { items: [] } },
      'GET /registers/accounts': page([{ ...member, id: 'account-9', login: 'ceshi', roles: [{ role: 'admin' }] }]),
      'PUT /registers/accounts/account-9/roles': gone,
    });
    await showConsole(<RegisterPage />, '/registers/:register', '/registers/accounts', admin);
    await userEvent.click(await screen.findByRole('button', { name: '邓波：更多操作' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '角色' }));
    await save();
    expect(await screen.findByText('“邓波”已经被删除。')).toBeVisible();
    expect(screen.queryByText(gone.body.detail)).toBeNull();
  });
});
