import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { answerWith, loseConnection } from '../test/server';
import { LoginPage } from './LoginPage';

const nobody = { status: 401, body: { code: 'not-signed-in' } };
const anonymous = { 'GET /auth/session': nobody, 'POST /auth/refresh': nobody };
const session = (changes: object = {}) => ({
  account: {
    id: '1',
    login: 'dengbo',
    name: '邓波',
    locale: 'zh-CN',
    textSize: null,
    mustChangePassword: false,
    ...changes,
  },
  roles: [{ role: 'member' }],
  home: '/m',
});

const replace = vi.fn();

function at(address: string): void {
  vi.stubGlobal('location', {
    ...new URL(address, 'http://localhost'),
    origin: 'http://localhost',
    search: new URL(address, 'http://localhost').search,
    replace,
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  replace.mockReset();
});

async function signIn(login: string, password: string): Promise<void> {
  const user = userEvent.setup();
  if (login) await user.type(screen.getByLabelText('账号'), login);
  if (password) await user.type(screen.getByLabelText('密码'), password);
  await user.click(screen.getByRole('button', { name: '登录' }));
}

describe('signing in', () => {
  it('leads a member to where they wanted to go', async () => {
    const calls = answerWith({ ...anonymous, 'POST /auth/login': { body: session() } });
    at('/login?next=%2Fm%2Fcases%2F7');
    await show(<LoginPage />);
    await signIn('dengbo', 'a good password');
    expect(replace).toHaveBeenCalledWith('/m/cases/7');
    expect(calls.find((call) => call.path === '/auth/login')?.body).toEqual({
      login: 'dengbo',
      password: 'a good password',
      trustDevice: false,
      delivery: 'cookie',
    });
  });

  it.each(['https://elsewhere.example/m', '//elsewhere.example/m', '/console', '/menu'])(
    'never leads to %s',
    async (next) => {
      answerWith({ ...anonymous, 'POST /auth/login': { body: session() } });
      at(`/login?next=${encodeURIComponent(next)}`);
      await show(<LoginPage />);
      await signIn('dengbo', 'a good password');
      expect(replace).toHaveBeenCalledWith('/m');
    },
  );

  it.each(['/m/messages', '/console/cases?desk=sign'])('leads whoever has a seat and a desk to %s', async (next) => {
    const both = { ...session(), roles: [{ role: 'member' }, { role: 'drafter' }], home: '/console' };
    answerWith({ ...anonymous, 'POST /auth/login': { body: both } });
    at(`/login?next=${encodeURIComponent(next)}`);
    await show(<LoginPage />);
    await signIn('sumu', 'a good password');
    expect(replace).toHaveBeenCalledWith(next);
  });

  it('says what is missing and moves focus there, without asking the server', async () => {
    const calls = answerWith(anonymous);
    at('/login');
    await show(<LoginPage />);
    await signIn('', '');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('link', { name: '填写账号' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: '填写密码' }));
    expect(screen.getByLabelText('密码')).toHaveFocus();
    expect(calls.some((call) => call.path === '/auth/login')).toBe(false);
  });

  it('shows the server’s sentence when it is refused, and keeps the name', async () => {
    const locked = {
      status: 429,
      body: { code: 'login-locked', detail: '连续 5 次未成功，账号锁定 30 分钟，10:52 后可再登录' },
    };
    answerWith({ ...anonymous, 'POST /auth/login': locked });
    at('/login');
    await show(<LoginPage />);
    await signIn('dengbo', 'wrong');
    expect(await screen.findByText(/10:52 后可再登录/)).toBeVisible();
    expect(screen.getByLabelText('账号')).toHaveValue('dengbo');
  });

  it('says that the connection is lost', async () => {
    answerWith(anonymous);
    at('/login');
    await show(<LoginPage />);
    loseConnection();
    await signIn('dengbo', 'a good password');
    expect(await screen.findByText('连接断了，不能确定是否已经提交')).toBeVisible();
  });

  it('asks for a new password first when the account still has the one it was given', async () => {
    const calls = answerWith({
      ...anonymous,
      'POST /auth/login': { body: session({ mustChangePassword: true }) },
      'POST /auth/password': { status: 200 },
    });
    at('/login');
    await show(<LoginPage />);
    await signIn('dengbo', 'given');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('新密码'), 'Xiangjiang-Beiqu-1925');
    await user.type(screen.getByLabelText('再填一次新密码'), 'Xiangjiang-Beiqu-1925');
    await user.click(screen.getByRole('button', { name: '保存并进入' }));
    expect(calls.find((call) => call.path === '/auth/password')?.body).toEqual({
      currentPassword: 'given',
      newPassword: 'Xiangjiang-Beiqu-1925',
    });
    expect(replace).toHaveBeenCalledWith('/m');
  });

  it('by a code goes on with the password that the press before has set, though its answer was lost', async () => {
    answerWith(anonymous);
    at('/login');
    await show(<LoginPage />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /用一次性验证码设置密码/ }));
    await user.type(screen.getByLabelText('账号'), 'dengbo');
    await user.type(screen.getByLabelText('一次性验证码'), 'ABCD-2345');
    await user.type(screen.getByLabelText('新密码'), 'Xiangjiang-Beiqu-1925');
    await user.type(screen.getByLabelText('再填一次新密码'), 'Xiangjiang-Beiqu-1925');
    loseConnection();
    await user.click(screen.getByRole('button', { name: '设置密码并登录' }));
    expect(await screen.findByText('连接断了，不能确定是否已经提交')).toBeVisible();
    answerWith({
      ...anonymous,
      'POST /auth/one-time-code': { status: 401, body: { code: 'wrong-code', detail: '一次性验证码不正确或已过期' } },
      'POST /auth/login': { body: session() },
    });
    await user.click(screen.getByRole('button', { name: '设置密码并登录' }));
    await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/m'));
  });

  it('lets a password be looked at', async () => {
    answerWith(anonymous);
    at('/login');
    await show(<LoginPage />);
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('button', { name: '显示' }));
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text');
  });
});
