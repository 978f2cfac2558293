import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aCase, aDeadline } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { ReceiptPage } from './ReceiptPage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('the receipt of a text submitted again says by when this time it is reviewed', async () => {
  const deadlines = [
    aDeadline({ id: 'first', clock: 'review', dueOn: '2026-01-15', standing: 'dropped', droppedOn: '2026-01-10' }),
    aDeadline({ id: 'second', clock: 'review', dueOn: '2026-03-25', standing: 'near' }),
  ];
  const submitted = aCase({ state: 'submitted', receiptNumber: 14, submittedAt: '2026-03-16T01:00:00Z', deadlines });
  answerWith({ 'GET /proposals/case-1': { body: submitted } });
  await showPage(<ReceiptPage />, '/cases/:id/receipt', '/cases/case-1/receipt');
  expect(await screen.findByText(/2026年3月25日.*前审查登记/)).toBeVisible();
});
