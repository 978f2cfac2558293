import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCase, aDeadline, anAction, aRating, aReply } from '../../test/fixtures';
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
const rated = (state: 'closed' | 'contested') =>
  aCase({ ...replied, state, replies: [aReply({ evaluation: aRating() })], availableActions: [] });

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

  it('is not kept as unsent once it stands on the letter, though its answer was lost', async () => {
    answerWith({ 'GET /proposals/case-1': { body: replied } });
    await open();
    await choose('对办理态度', '满意');
    await choose('对办理结果', '满意');
    const kept = () => Object.keys(localStorage).filter((key) => /^jianyan\.(unsent|keys)\./.test(key));
    expect(kept()).not.toEqual([]);
    cleanup();
    answerWith({
      'GET /proposals/case-1': {
        body: {
          ...rated('closed'),
          replies: [aReply({ evaluation: aRating({ attitude: 'satisfied', result: 'dissatisfied' }) })],
        },
      },
    });
    await open();
    expect(await screen.findByText('评价已提交')).toBeVisible();
    expect(kept()).not.toEqual([]);
    cleanup();
    answerWith({
      'GET /proposals/case-1': {
        body: {
          ...rated('closed'),
          replies: [aReply({ evaluation: aRating({ attitude: 'satisfied', result: 'satisfied' }) })],
        },
      },
    });
    await open();
    expect(await screen.findByText('评价已提交')).toBeVisible();
    await vi.waitFor(() => expect(kept()).toEqual([]));
  });

  it('goes on with the next of several letters, with a word that the one before it was sent', async () => {
    const second = aReply({ id: 'reply-2', unitName: '市财政局' });
    const one = { ...replied, replies: [aReply(), second] };
    answerWith({
      'GET /proposals/case-1': { body: one },
      'POST /replies/reply-1/rate': { body: { ...one, replies: [aReply({ evaluation: aRating() }), second] } },
    });
    await open();
    expect(await screen.findByRole('heading', { name: '评价答复：第 1 份，共 2 份' })).toBeVisible();
    await choose('对办理态度', '满意');
    await choose('对办理结果', '满意');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText(/^第 1 份评价已送出，/)).toBeVisible();
    expect(screen.getByRole('heading', { name: '接着评价：第 2 份，共 2 份' })).toHaveFocus();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
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

  it('says that a second person is checking what was entered from paper, and does not ask for it again', async () => {
    const entered = aReply({ evaluation: aRating({ state: 'pending', scanId: 'file-1', contestable: true }) });
    answerWith({ 'GET /proposals/case-1': { body: aCase({ ...replied, replies: [entered] }) } });
    await open();
    expect(await screen.findByRole('heading', { name: '评价正在复核' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
  });
});

describe('a second thought on a rating', () => {
  const again = (step: string) =>
    showPage(<RatePage />, '/cases/:id/rate', `/cases/case-1/rate?reply=reply-1&as=${step}`);
  const rated = (changes: Parameters<typeof aRating>[0], step: string) =>
    aCase({ ...replied, replies: [aReply({ evaluation: aRating(changes) })], availableActions: [anAction(step)] });

  it('corrects with a reason, and is sent once', async () => {
    const found = rated({ correctable: true }, 'correctRating');
    const calls = answerWith({
      'GET /proposals/case-1': { body: found },
      'POST /replies/reply-1/correct-rating': { body: aCase({ ...found, state: 'closed', availableActions: [] }) },
    });
    await again('correctRating');
    await choose('对办理态度', '满意');
    await choose('对办理结果', '基本满意');
    await userEvent.click(screen.getByRole('button', { name: '更正评价' }));
    expect(screen.getByRole('link', { name: '写明原因' })).toBeVisible();
    await userEvent.type(screen.getByLabelText('为什么更正'), '点错了。');
    await userEvent.click(screen.getByRole('button', { name: '更正评价' }));
    expect(await screen.findByText('评价已提交')).toBeVisible();
    expect(calls.at(-1)?.body).toEqual({
      ...{ attitude: 'satisfied', result: 'basicallySatisfied', because: '点错了。' },
    });
  });

  it('disowns what was entered, with or without a word of one’s own', async () => {
    const found = rated({ state: 'pending', scanId: 'file-1', contestable: true }, 'contestProxyRating');
    const calls = answerWith({
      'GET /proposals/case-1': { body: found },
      'POST /replies/reply-1/contest-proxy-rating': { body: aCase({ ...replied }) },
    });
    await again('contestProxyRating');
    await userEvent.type(await screen.findByLabelText('哪里与您的意思不符'), '我没有签。');
    await userEvent.click(screen.getByRole('button', { name: '否认代录' }));
    // Then the letter waits for his own.
    expect(await screen.findByRole('heading', { name: '评价答复' })).toBeVisible();
    expect(calls.at(-1)?.body).toEqual({ because: '我没有签。' });
  });

  it('rates after all what was marked as not rated', async () => {
    const found = rated({ state: 'unrated', attitude: null, result: null }, 'rateLate');
    const calls = answerWith({
      'GET /proposals/case-1': { body: { ...found, state: 'closed' } },
      'POST /replies/reply-1/rate-late': {
        body: aCase({ ...found, state: 'closed', replies: [aReply({ evaluation: aRating() })], availableActions: [] }),
      },
    });
    await again('rateLate');
    await choose('对办理态度', '满意');
    await choose('对办理结果', '满意');
    await userEvent.click(screen.getByRole('button', { name: '补充评价' }));
    expect(await screen.findByText('评价已提交')).toBeVisible();
    expect(calls.at(-1)?.body).toEqual({ attitude: 'satisfied', result: 'satisfied' });
  });
});

describe('an address of a rating where there is nothing to rate', () => {
  it.each([
    ['no letter has come yet', aCase({ state: 'handling', replies: [] })],
    [
      'the time for it ran out',
      aCase({ state: 'closed', replies: [aReply({ evaluation: aRating({ state: 'unrated' }) })] }),
    ],
    ['it is handled anew', aCase({ state: 'handling', round: 2, replies: [aReply({ evaluation: aRating() })] })],
  ])('does not say that somebody has rated, as %s', async (_, found) => {
    answerWith({ 'GET /proposals/case-1': { body: found } });
    await open();
    expect(await screen.findByRole('heading', { name: '没有待评价的答复' })).toBeVisible();
    expect(screen.queryByText(/评价已提交|感谢您的评价/)).toBeNull();
    expect(screen.getByRole('link', { name: '查看进度' })).toHaveAttribute('href', '/cases/case-1');
  });
});
