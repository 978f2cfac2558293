import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { aCase } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { NewFilingPage } from './NewFilingPage';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const member = { id: 'member-1', name: '邓波', shortName: null, detail: null, toldApartBy: null };
const members = { 'GET /choices/members': { body: { items: [member], nextCursor: null, total: 1 } } };

async function begin() {
  await userEvent.click(screen.getByRole('combobox', { name: '提出人' }));
  await userEvent.click(await screen.findByTitle('邓波'));
  await userEvent.click(screen.getByRole('button', { name: '开始录入正文' }));
}

it('a filing that is begun leaves no way back to its form, which would begin another', async () => {
  answerWith({ ...members, 'POST /proposals': { status: 201, body: aCase({ id: 'case-7' }) } });
  await showConsole(<NewFilingPage />, '/filings/new', '/filings/new', theSecretariat());
  const before = window.history.length;
  await begin();
  expect(await screen.findByText('elsewhere')).toBeVisible();
  expect([window.location.pathname, window.history.length]).toEqual(['/filings/case-7', before]);
});

it('an hour that the day of the cut-off asks for is told at its field', async () => {
  const message = '这一天是提交截止之日，请填写收到的时间。';
  answerWith({
    ...members,
    'POST /proposals': {
      status: 422,
      body: {
        ...{ code: 'invalid-input', detail: '填写的内容有误，请按提示修改后再提交。' },
        fields: [{ field: 'onBehalf.receivedTime', code: 'decides-the-session', message }],
      },
    },
  });
  await showConsole(<NewFilingPage />, '/filings/new', '/filings/new', theSecretariat());
  await begin();
  expect(await screen.findByRole('link', { name: message })).toBeVisible();
  await vi.waitFor(() =>
    expect(screen.getByLabelText(/收到时间/)).toHaveAccessibleDescription(expect.stringContaining(message)),
  );
});

it('of a CPPCC it speaks of no deputy', async () => {
  const names = { name: '政协株洲市委员会', shortName: '市政协', officeName: '提案委' };
  const body = { id: 'body-2', kind: 'cppcc' as const, phone: '', ...names };
  answerWith({ 'GET /choices/members': { body: { items: [], nextCursor: null, total: 0 } } });
  const ofCppcc = { ...theSecretariat(), roles: [{ role: 'secretariat' as const, body }] };
  await showConsole(<NewFilingPage />, '/filings/new', '/filings/new', ofCppcc);
  expect(await screen.findByRole('button', { name: '开始录入正文' })).toBeVisible();
  expect(document.body).not.toHaveTextContent('代表');
});
