import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aDeadline } from '../../test/fixtures';
import { show } from '../../test/render';
import { DueLabel } from './DueLabel';

const label = (changes: Parameters<typeof aDeadline>[0]) =>
  show(<DueLabel deadline={aDeadline({ dueOn: '2026-03-16', ...changes })} today="2026-03-16" />);

afterEach(cleanup);

it('how far off a day is stands on screen only: paper is read on other days', async () => {
  await label({ standing: 'today', workingDays: 0 });
  expect(screen.getByText('今日到期')).toHaveClass('no-print');
  expect(screen.getByText('3月16日前')).not.toHaveClass('no-print');
});

it('how it was kept stays true on paper', async () => {
  await label({ standing: 'done', workingDays: -2 });
  expect(screen.getByText('完成时逾期 2 个工作日')).not.toHaveClass('no-print');
});
