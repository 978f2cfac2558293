import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith, loseConnection } from '../../test/server';
import { CoSignerField } from './CoSignerField';

const draft = aCase({ availableActions: [anAction('invite')] });
const open = () => showPage(<CoSignerField found={draft} />, '/', '/');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says so when nobody can be looked up, and finds them on the next try', async () => {
  loseConnection();
  await open();
  await userEvent.type(screen.getByRole('searchbox'), 'd');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('没有找到，换个写法再试。')).not.toBeInTheDocument();
  answerWith({ 'GET /choices/members': { body: { items: [{ id: 'member-2', name: '邓波' }] } } });
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('button', { name: '邀请 邓波' })).toBeVisible();
});

it('says when nobody of that name may be asked', async () => {
  answerWith({ 'GET /choices/members': { body: { items: [] } } });
  await open();
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  expect(await screen.findByText('没有找到，换个写法再试。')).toBeVisible();
});
