import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anAssignment, theSecretariat } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { actsIn, answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ActPanel } from './ActPanel';

const units = {
  'GET /choices/units': {
    body: {
      items: [
        { id: 'office-1', name: '市政府办公室' },
        { id: 'unit-2', name: '市财政局' },
      ],
    },
  },
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('the office that a case was dispatched to is chosen already for the next case of the body', async () => {
  const registered = aCase({ state: 'registered', availableActions: [anAction('dispatch')] });
  const calls = answerWith({ ...units, 'POST /proposals/case-1/dispatch': { body: aCase({ state: 'dispatched' }) } });
  await showConsole(<ActPanel kase={registered} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: '交办' }));
  await userEvent.click(screen.getByRole('combobox', { name: '交办机关' }));
  await userEvent.click(await screen.findByTitle('市政府办公室'));
  await userEvent.click(screen.getByRole('button', { name: '交办' }));
  expect(await screen.findByText(/已办理/)).toBeVisible();
  cleanup();

  await showConsole(<ActPanel kase={registered} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: '交办' }));
  expect(await screen.findByTitle('市政府办公室')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '交办' }));
  expect(await screen.findByText(/已办理/)).toBeVisible();
  expect(actsIn(calls).map(({ body }) => body)).toEqual([
    { officeId: 'office-1', complex: false },
    { officeId: 'office-1', complex: false },
  ]);
});

it('a unit that has another part in the case takes over with one press, in the same act', async () => {
  const returning = aCase({
    state: 'handling',
    assignments: [
      anAssignment({ state: 'returnRequested', own: false }),
      anAssignment({ id: 'assignment-2', unitId: 'unit-2', unitName: '市财政局', role: 'co', own: false }),
    ],
    availableActions: [anAction('approveReturn', { machine: 'assignment', subjectId: 'assignment-1' })],
  });
  const calls = answerWith({ ...units, 'POST /assignments/assignment-1/approve-return': { body: returning } });
  await showConsole(<ActPanel kase={returning} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: '同意退办' }));
  const offer = screen.getByRole('button', { name: '市财政局（会办）' });
  expect(offer).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(offer);
  expect(offer).toHaveAttribute('aria-pressed', 'true');
  // Whoever changes his role by it is told why.
  await userEvent.click(screen.getByRole('button', { name: '同意退办' }));
  expect(await screen.findByRole('link', { name: '填写理由' })).toBeVisible();
  expect(actsIn(calls)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '职责在该局。');
  await userEvent.click(screen.getByRole('button', { name: '同意退办' }));
  await vi.waitFor(() => expect(actsIn(calls)[0]?.body).toEqual({ newUnitId: 'unit-2', reason: '职责在该局。' }));
});
