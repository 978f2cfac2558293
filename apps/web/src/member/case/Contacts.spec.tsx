import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { aContact } from '../../test/desk';
import { aCase, anAction, aPreview } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { actsIn, answerWith } from '../../test/server';
import { Contacts } from './Contacts';

const address = '/assignments/assignment-1/answer-contact';
const found = (changes: Parameters<typeof aContact>[0] = {}) =>
  aCase({
    state: 'handling',
    contacts: [aContact({ answerable: true, ...changes })],
    availableActions: [anAction('answerContact', { machine: 'assignment', subjectId: 'assignment-1' })],
  });

const show = async (shown = found()) => {
  const calls = answerWith({
    [`POST ${address}`]: { body: shown },
    [`POST ${address}/preview`]: { body: aPreview() },
  });
  await showPage(<Contacts found={shown} />, '/cases/:id', '/cases/case-1');
  return calls;
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** As of when the talk was read. */
const readAt = aCase().changedAt;

it('a talk is agreed to by one press under it', async () => {
  const calls = await show();
  await userEvent.click(await screen.findByRole('button', { name: '无异议' }));
  await vi.waitFor(() =>
    expect(actsIn(calls).map(({ path, body }) => [path, body])).toEqual([
      [address, { contactId: 'contact-1', answer: 'noObjection', readAt }],
    ]),
  );
});

it('an objection says which and why, and nothing is sent without words', async () => {
  const calls = await show();
  await userEvent.click(await screen.findByRole('button', { name: '有异议' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: '有异议：没有这次沟通' }));
  await userEvent.click(dialog.getByRole('button', { name: '提交异议' }));
  expect(dialog.getByLabelText(/具体说明/)).toHaveFocus();
  expect(actsIn(calls)).toEqual([]);
  await userEvent.type(dialog.getByLabelText(/具体说明/), '没有见过面。');
  await userEvent.click(dialog.getByRole('button', { name: '提交异议' }));
  await vi.waitFor(() =>
    expect(actsIn(calls).map(({ body }) => body)).toEqual([
      { contactId: 'contact-1', answer: 'notHeld', words: '没有见过面。', readAt },
    ]),
  );
});

it('whoever may not answer sees what was answered, and what was recorded before', async () => {
  const old = aContact({ id: 'contact-0', replaced: true, summary: '记错的内容。' });
  const answered = { answer: 'differs' as const, answerWords: '不全。', answerable: false };
  const put = aContact({ replacesId: 'contact-0', correctedBecause: '日期有误。', ...answered });
  await show(aCase({ contacts: [old, put] }));
  expect(await screen.findByText('沟通记录（1 次）')).toBeVisible();
  expect(screen.getByText('领衔人的回应：有异议：内容不符。')).toBeVisible();
  expect(screen.getByText('承办单位更正了这条记录：日期有误。')).toBeVisible();
  expect(screen.getByText('更正前的记录（1 条）')).toBeVisible();
  expect(screen.getByText('记错的内容。')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
