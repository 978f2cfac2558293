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

const open = () => showPage(<ReceiptPage />, '/cases/:id/receipt', '/cases/case-1/receipt');

it('of a text that was never submitted there is no receipt: the address leads to the case, which says so', async () => {
  answerWith({ 'GET /proposals/case-1': { body: aCase({ state: 'draft' }) } });
  await open();
  await vi.waitFor(() => expect(window.location.pathname).toBe('/cases/case-1'));
  expect(window.history.state).toMatchObject({ usr: { led: 'notSubmitted' } });
  expect(screen.queryByText('建议已提交')).toBeNull();
});

it('what comes next is foretold only while the text waits for its review', async () => {
  const registered = aCase({ state: 'registered', receiptNumber: 14, submittedAt: '2026-03-16T01:00:00Z', number: 3 });
  answerWith({ 'GET /proposals/case-1': { body: registered } });
  await open();
  expect(await screen.findByText('回执号 14')).toBeVisible();
  expect(screen.queryByText(/审查登记/)).toBeNull();
  expect(screen.getByRole('link', { name: '查看进度' })).toHaveAttribute('href', '/cases/case-1');
});
