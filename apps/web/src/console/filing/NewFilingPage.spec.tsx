import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { NewFilingPage } from './NewFilingPage';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('an hour that the day of the cut-off asks for is told at its field', async () => {
  const message = '这一天是提交截止之日，请填写收到的时间。';
  const member = { id: 'member-1', name: '邓波', shortName: null, detail: null, toldApartBy: null };
  answerWith({
    'GET /choices/members': { body: { items: [member], nextCursor: null, total: 1 } },
    'POST /proposals': {
      status: 422,
      body: {
        ...{ code: 'invalid-input', detail: '填写的内容有误，请按提示修改后再提交。' },
        fields: [{ field: 'onBehalf.receivedTime', code: 'decides-the-session', message }],
      },
    },
  });
  await showConsole(<NewFilingPage />, '/filings/new', '/filings/new', theSecretariat());
  await userEvent.click(screen.getByRole('combobox', { name: '提出人' }));
  await userEvent.click(await screen.findByTitle('邓波'));
  await userEvent.click(screen.getByRole('button', { name: '开始录入正文' }));
  expect(await screen.findByRole('link', { name: message })).toBeVisible();
  await vi.waitFor(() =>
    expect(screen.getByLabelText(/收到时间/)).toHaveAccessibleDescription(expect.stringContaining(message)),
  );
});
