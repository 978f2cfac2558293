import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aDeadline } from '../../test/fixtures';
import { show } from '../../test/render';
import { RowDue } from './RowDue';

const due = (changes: Parameters<typeof aDeadline>[0], withClock = false) =>
  show(<RowDue deadline={aDeadline(changes)} today="2026-03-16" withClock={withClock} />);

afterEach(cleanup);

describe('a due date in a list', () => {
  it.each([
    [{ standing: 'notNear', workingDays: 46 }, '还剩 46 个工作日'],
    [{ standing: 'soon', workingDays: 2 }, '还剩 2 个工作日'],
    [{ standing: 'today', workingDays: 0 }, '今日到期'],
    [{ standing: 'overdue', workingDays: -3 }, '已逾期 3 个工作日'],
    [{ standing: 'done', workingDays: -2 }, '完成时逾期 2 个工作日'],
  ] as const)('speaks in words, not in colour alone: %o', async (changes, words) => {
    await due(changes);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('says what is due where several clocks meet', async () => {
    await due({ clock: 'opinion', standing: 'near', workingDays: 8 }, true);
    expect(screen.getByText('会办意见')).toBeVisible();
  });

  it('names the year when it is not this one', async () => {
    await due({ dueOn: '2027-02-22' });
    expect(screen.getByText('2027年2月22日')).toBeInTheDocument();
  });
});
