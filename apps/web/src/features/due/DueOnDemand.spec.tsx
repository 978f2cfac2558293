import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { aCase, aDeadline } from '../../test/fixtures';
import { show } from '../../test/render';
import { answerWith, loseConnection } from '../../test/server';
import { DueOnDemand } from './DueOnDemand';

const explanation = [{ code: 'startNotCounted', params: { startEvent: 'dispatch', day: '2026-02-12' } }];
const answer = {
  'GET /proposals/case-1/deadlines': {
    body: { deadlines: [aDeadline({ id: 'other' }), aDeadline({ explanation, provisional: true })] },
  },
};
const due = (printed = false) =>
  show(
    <DueOnDemand kase={aCase()} deadline={aDeadline()} today="2026-03-16" printed={printed}>
      这个日期怎么来的
    </DueOnDemand>,
  );

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a day is explained once somebody asks', async () => {
  const calls = answerWith(answer);
  await due();
  expect(calls).toEqual([]);
  await userEvent.click(screen.getByText('这个日期怎么来的'));
  expect(await screen.findByText('2月12日交办，起算日不计入')).toBeVisible();
  expect(calls).toHaveLength(1);
});

it('what stands open on paper is there before it is opened', async () => {
  const calls = answerWith(answer);
  await due(true);
  expect(await screen.findByText('2月12日交办，起算日不计入')).toBeInTheDocument();
  expect(calls).toHaveLength(1);
});

it('without a connection it says so, and can be asked again', async () => {
  await due();
  loseConnection();
  await userEvent.click(screen.getByText('这个日期怎么来的'));
  expect(await screen.findByRole('alert')).toHaveTextContent('没有连上服务器');
  answerWith(answer);
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('2月12日交办，起算日不计入')).toBeVisible();
});
