import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { theDrafter } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ActPanel } from './ActPanel';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('a day that the server does not take is told at that proposer, and until it is changed', async () => {
  const message = '日期不能晚于今天。';
  answerWith({
    'POST /replies/reply-1/deliver': {
      status: 422,
      body: {
        ...{ code: 'date-in-future', detail: message },
        fields: [{ field: 'deliveries.0.deliveredOn', code: 'date-in-future', message }],
      },
    },
  });
  const deliver = anAction('deliver', { machine: 'reply', subjectId: 'reply-1' });
  await showConsole(<ActPanel kase={aCase({ availableActions: [deliver] })} />, '/', '/', theDrafter());
  await userEvent.click(screen.getByRole('button', { name: '送达' }));
  await userEvent.click(screen.getByRole('radio', { name: '逐人登记送达方式和日期' }));
  await userEvent.click(screen.getByRole('button', { name: '送达' }));
  const day = screen.getByLabelText(/送达日期/);
  const [, atField] = await screen.findAllByText(message);
  expect(atField?.parentElement).toContainElement(day);
  await userEvent.click(screen.getByRole('radio', { name: /今天在平台送达/ }));
  expect(screen.queryAllByText(message)).toHaveLength(1);
});
