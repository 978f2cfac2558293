import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCase, aDeadline, anAction, aReply } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { RatePage } from './RatePage';

const replied = aCase({
  state: 'replied',
  number: 12,
  series: 'inSession',
  replies: [aReply()],
  availableActions: [anAction('rate')],
});
const rated = (state: 'closed' | 'contested') => aCase({ ...replied, state, availableActions: [] });

const open = () => showPage(<RatePage />, '/cases/:id/rate', '/cases/case-1/rate');

async function choose(aspect: string, satisfaction: string): Promise<void> {
  const group = await screen.findByRole('group', { name: aspect });
  await userEvent.click(within(group).getByRole('radio', { name: satisfaction }));
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('rating a reply', () => {
  it('takes an answer for the attitude, one for the result, and one press', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: replied },
      'POST /replies/reply-1/rate': { body: rated('closed') },
    });
    await open();
    await choose('对办理态度', '满意');
    await choose('对办理结果', '基本满意');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText('评价已提交')).toBeVisible();
    expect(calls.at(-1)).toMatchObject({
      method: 'POST',
      body: { attitude: 'satisfied', result: 'basicallySatisfied' },
    });
  });

  it('starts without an answer: nobody is satisfied by default', async () => {
    answerWith({ 'GET /proposals/case-1': { body: replied } });
    await open();
    for (const radio of await screen.findAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  it('asks for the words where something is not satisfactory, and keeps what was chosen', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: replied },
      'POST /replies/reply-1/rate': { body: rated('contested') },
    });
    await open();
    await choose('对办理态度', '满意');
    await choose('对办理结果', '不满意');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(screen.getByRole('link', { name: '写明不满意在哪里' })).toBeVisible();
    expect(calls.filter((call) => call.method === 'POST')).toEqual([]);

    await userEvent.type(screen.getByLabelText(/不满意在哪里，希望怎样改进/), '没有时间表。');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText(/研究您的意见/)).toBeVisible();
    expect(calls.at(-1)?.body).toEqual({ attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' });
  });

  it('keeps the words when the page is opened again before they were sent', async () => {
    answerWith({ 'GET /proposals/case-1': { body: replied } });
    await open();
    await choose('对办理结果', '不满意');
    await userEvent.type(screen.getByLabelText(/不满意在哪里，希望怎样改进/), '没有时间表。');
    cleanup();
    await open();
    expect(await screen.findByLabelText(/不满意在哪里，希望怎样改进/)).toHaveValue('没有时间表。');
  });

  it('says by when, of this round and not of the one before', async () => {
    const deadlines = [
      aDeadline({ id: 'first', round: 1, dueOn: '2026-02-02', standing: 'done', workingDays: 3 }),
      aDeadline({ id: 'second', round: 2, dueOn: '2026-05-20', standing: 'near', workingDays: 8 }),
    ];
    const again = aCase({ ...replied, round: 2, replies: [aReply({ round: 2, kind: 'redo' })], deadlines });
    answerWith({ 'GET /proposals/case-1': { body: again } });
    await open();
    expect(await screen.findByText('5月20日前')).toBeVisible();
    expect(screen.queryByText('2月2日前')).toBeNull();
  });

  it('is not offered to whom the API does not offer it', async () => {
    answerWith({ 'GET /proposals/case-1': { body: aCase({ ...replied, availableActions: [] }) } });
    await open();
    expect(await screen.findByRole('link', { name: '查看进度' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
  });
});
