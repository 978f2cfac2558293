import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { aCase, anAction, aReply } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { CasePage } from './CasePage';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const letter = aReply({
  opinionExplanations: [
    {
      ...{ assignmentId: 'assignment-2', unitName: '市财政局', opinionVersion: 2 },
      ...{ adoption: 'notAdopted', words: '与现行规划不符。' },
    },
  ],
});
const correction = aReply({
  ...{ id: 'reply-2', kind: 'correction', correctsId: letter.id, correctsNumber: letter.documentNumber },
  ...{
    documentNumber: '株教函〔2026〕33号',
    correctedPassages: '第二段“2.8公里”。',
    correctedBecause: '统计口径有误。',
  },
  ...{ opening: '应为“2.3公里”。', classCode: null, points: [], ratingUntil: '2026-03-23' },
});

const open = async () => {
  answerWith({ 'GET /proposals/case-1': { body: aCase({ state: 'replied', replies: [correction, letter] }) } });
  await showPage(<CasePage />, '/cases/:id', '/cases/case-1');
  await screen.findByRole('heading', { name: /答复/, level: 2 });
};

it('a correction stands after the letter that it puts right, names it, and says what was wrong and why', async () => {
  await open();
  const letters = screen.getAllByRole('article', { name: '市教育局的答复' });
  const [first, second, ...others] = letters.map((letter) => within(letter));
  expect(others).toEqual([]);
  expect(first?.getByText('已纳入课程。')).toBeVisible();
  expect(second?.getByRole('heading', { level: 3 })).toHaveTextContent(/^关于更正株教函〔2026〕18号/);
  for (const words of ['第二段“2.8公里”。', '统计口径有误。', '应为“2.3公里”。'])
    expect(second?.getByText(words)).toBeVisible();
  expect(screen.getByText(/3月23日前可以更正评价/)).toBeVisible();
});

it('the deputy reads what became of the co-handlers’ opinions', async () => {
  await open();
  expect(screen.getByRole('heading', { name: '会办意见采纳情况' })).toBeVisible();
  expect(screen.getByText('市财政局').parentElement).toHaveTextContent('未采纳');
  expect(screen.getByText('与现行规划不符。')).toBeVisible();
});

it('a co-signer is told that the opinion was sent', async () => {
  const found = aCase({ state: 'replied', replies: [aReply()], availableActions: [anAction('comment')] });
  answerWith({ 'GET /proposals/case-1': { body: found }, 'POST /replies/reply-1/comment': { body: found } });
  await showPage(<CasePage />, '/cases/:id', '/cases/case-1');
  await userEvent.type(await screen.findByLabelText('对答复的意见'), '同意。');
  await userEvent.click(screen.getByRole('button', { name: '提交意见' }));
  expect(await screen.findByText('意见已提交')).toBeVisible();
});
