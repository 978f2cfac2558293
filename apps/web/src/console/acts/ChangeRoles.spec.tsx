import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { anAssignment, theSecretariat } from '../../test/desk';
import { aCase, anAction, aPreview } from '../../test/fixtures';
import { actsIn, answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ActPanel } from './ActPanel';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('the office sees every unit in its role by name, changes one, and sends all of them', async () => {
  const kase = aCase({
    state: 'handling',
    assignments: [
      anAssignment(),
      anAssignment({ id: 'two', unitId: 'unit-2', unitName: '市财政局', role: 'co' }),
      anAssignment({ id: 'three', unitId: 'unit-3', unitName: '市数据局', role: 'co', state: 'returned' }),
    ],
    availableActions: [anAction('changeRoles')],
  });
  const calls = answerWith({
    'GET /choices/units': {
      body: {
        items: [
          { id: 'unit-1', name: '市教育局' },
          { id: 'unit-2', name: '市财政局' },
          { id: 'unit-9', name: '市水务局' },
        ],
      },
    },
    'POST /proposals/case-1/change-roles': { body: kase },
    'POST /proposals/case-1/change-roles/preview': { body: aPreview() },
  });
  await showConsole(<ActPanel kase={kase} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: '调整承办方式' }));
  const group = within(await screen.findByRole('group', { name: '承办单位' }));
  expect(group.getByRole('radio', { name: /主办/ })).toBeChecked();
  expect(await group.findByText('市教育局')).toBeVisible();
  expect(group.getByText('市财政局')).toBeVisible();
  expect(group.queryByText('市数据局')).toBeNull();
  await userEvent.click(screen.getByRole('combobox', { name: '参阅' }));
  const [offered] = await screen.findAllByTitle('市水务局');
  if (offered) await userEvent.click(offered);
  await userEvent.type(screen.getByLabelText('理由'), '以教育为主。');
  await userEvent.click(screen.getByRole('button', { name: '调整承办方式' }));
  await vi.waitFor(() =>
    expect(actsIn(calls).map(({ body }) => body)).toEqual([
      {
        units: [
          { unitId: 'unit-1', role: 'lead' },
          { unitId: 'unit-2', role: 'co' },
          { unitId: 'unit-9', role: 'reference' },
        ],
        reason: '以教育为主。',
        readAt: aCase().changedAt,
      },
    ]),
  );
});
