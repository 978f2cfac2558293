import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { PasswordForm } from './PasswordForm';

const fill = async (current: string, chosen: string, again = chosen) => {
  if (current) await userEvent.type(screen.getByLabelText('当前密码'), current);
  if (chosen) await userEvent.type(screen.getByLabelText('新密码'), chosen);
  if (again) await userEvent.type(screen.getByLabelText('再填一次新密码'), again);
  await userEvent.click(screen.getByRole('button', { name: '修改密码' }));
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('changing one’s own password', () => {
  it('says what is missing, without asking the server', async () => {
    const calls = answerWith({});
    await showPage(<PasswordForm />, '/', '/');
    await fill('', 'Xiangjiang-Beiqu-1925', 'another');
    expect(screen.getByRole('link', { name: '填写当前密码' })).toBeVisible();
    expect(screen.getByRole('link', { name: '两次填写的新密码不一致' })).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('stands the refusal of the current password at its field', async () => {
    const wrong = { status: 422, body: { code: 'wrong-current-password', detail: '当前密码不正确' } };
    answerWith({ 'POST /auth/password': wrong });
    await showPage(<PasswordForm />, '/', '/');
    await fill('old', 'Xiangjiang-Beiqu-1925');
    await userEvent.click(await screen.findByRole('link', { name: '当前密码不正确' }));
    expect(screen.getByLabelText('当前密码')).toHaveFocus();
  });

  it('says that it may be done already, where the answer of the press before was lost', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await showPage(<PasswordForm />, '/', '/');
    await fill('old', 'Xiangjiang-Beiqu-1925');
    expect(await screen.findByText('连接断了，不能确定是否已经提交')).toBeVisible();
    answerWith({
      'POST /auth/password': { status: 422, body: { code: 'wrong-current-password', detail: '当前密码不正确' } },
    });
    await userEvent.click(screen.getByRole('button', { name: '修改密码' }));
    expect(await screen.findByRole('link', { name: /密码可能已经改好/ })).toBeVisible();
  });

  it('is confirmed, and leaves nothing in the fields', async () => {
    const calls = answerWith({ 'POST /auth/password': { status: 200 } });
    await showPage(<PasswordForm />, '/', '/');
    await fill('old', 'Xiangjiang-Beiqu-1925');
    expect(await screen.findByText(/密码已修改/)).toBeVisible();
    expect(calls[0]?.body).toEqual({ currentPassword: 'old', newPassword: 'Xiangjiang-Beiqu-1925' });
    for (const name of ['当前密码', '新密码', '再填一次新密码']) expect(screen.getByLabelText(name)).toHaveValue('');
  });
});
